import type { IDataObject } from 'n8n-workflow';

import {
	banksOfToday,
	cashOutLimits,
	clearingLimits,
	onlineLimits,
} from '../../../nodes/DuitkuDisbursement/limits';

const RELAX = 'switch off "Check Channel Limits" if this has changed';

test('the banks of today are read by code, with their ceilings, while limits are checked', () => {
	const Banks = [
		{ bankCode: '014', maxAmountTransfer: '50000000' },
		{ bankCode: '008', maxAmountTransfer: null },
	];

	expect(banksOfToday.request.url).toBe('/webapi/api/disbursement/listBank');
	expect(banksOfToday.read({ Banks })).toEqual({ '014': 50_000_000, '008': null });
	expect(banksOfToday.needed({})).toBe(true);
	expect(banksOfToday.needed({ checkLimits: true })).toBe(true);
	expect(banksOfToday.needed({ checkLimits: false })).toBe(false);
});

describe('an online transfer', () => {
	const TODAY = { '014': 30_000_000, ASP1R3: 20_000_000, NEW: null, '008': null, '945': 0 };
	const online = (bankCode: string, amountTransfer: number, today: IDataObject = TODAY) =>
		onlineLimits({ bankCode, amountTransfer }, {}, today);

	test.each([
		['014', 30_000_000, 'Rp30.000.000', TODAY],
		['ASP1R3', 20_000_000, 'Rp20.000.000', TODAY],
		['008', 100_000_000, 'Rp100.000.000', TODAY],
		['NEW', 100_000_000, 'Rp100.000.000', TODAY],
		['014', 50_000_000, 'Rp50.000.000', {}],
		['002', 100_000_000, 'Rp100.000.000', TODAY],
		['1010', 25_000_000, 'Rp25.000.000', TODAY],
	])('to %s carries up to %d, and no more', (bankCode, maxIdr, shown, today) => {
		expect(online(bankCode, maxIdr, today)).toEqual([]);
		expect(online(bankCode, 1, today)).toEqual([]);
		expect(online(bankCode, maxIdr + 1, today)).toEqual([
			`Amount (IDR) is Rp${(maxIdr + 1).toLocaleString('id-ID')}, but bank ${bankCode} takes online up to ${shown}; ${RELAX}`,
		]);
	});

	test('to a bank with a ceiling of 0 carries nothing', () => {
		expect(online('945', 1)).toEqual([
			'Bank 945 takes no online transfers: its ceiling in the bank list of Duitku is 0',
		]);
	});

	test.each(['999', 'constructor', ''])('to "%s" goes to no bank', (bankCode) => {
		expect(online(bankCode, 1)).toEqual([
			`Bank ${bankCode} is not in the bank list of Duitku: check the code`,
		]);
		expect(online(bankCode, 1, {})[0]).toContain("today's list could not be read");
	});

	test('is not held to limits that a person has switched off', () => {
		expect(
			onlineLimits({ bankCode: '999', amountTransfer: 1 }, { checkLimits: false }, {}),
		).toEqual([]);
	});
});

describe('a clearing', () => {
	const clearing = (type: string, amountTransfer: number, bankCode = '014', options = {}) =>
		clearingLimits({ type, amountTransfer, bankCode }, options, { ASP1R3: 5 });

	test.each([
		['LLG', 1],
		['LLG', 1_000_000_000],
		['RTGS', 100_000_000],
		['RTGS', 9_000_000_000],
		['BIFAST', 1],
	])('by %s carries %d', (type, amountIdr) => {
		expect(clearing(type, amountIdr)).toEqual([]);
	});

	test.each([
		['LLG', 1_000_000_001, 'LLG takes up to Rp1.000.000.000'],
		['RTGS', 99_999_999, 'RTGS takes from Rp100.000.000'],
	])('by %s does not carry %d', (type, amountIdr, range) => {
		expect(clearing(type, amountIdr)).toEqual([
			`Amount (IDR) is Rp${amountIdr.toLocaleString('id-ID')}, but ${range}; ${RELAX}`,
		]);
	});

	test.each(['002', '008', '009', '013', '022'])('by H2H goes to %s', (bankCode) => {
		expect(clearing('H2H', 1, bankCode)).toEqual([]);
	});

	test.each([
		['H2H', '014', '014 Bank Central Asia does not take part in H2H'],
		['H2H', 'ASP1R3', 'ASP1R3 does not take part in H2H'],
		['BIFAST', '146', '146 Bank Of India Indonesia does not take part in BI FAST'],
		['BIFAST', 'ASP1R3', 'ASP1R3 does not take part in BI FAST'],
	])('by %s does not go to %s', (type, bankCode, fault) => {
		expect(clearing(type, 1, bankCode)).toEqual([`Bank ${fault}; ${RELAX}`]);
	});

	test('goes to a bank that only the list of today has, by LLG', () => {
		expect(clearing('LLG', 1, 'ASP1R3')).toEqual([]);
		expect(clearing('LLG', 1, '999')).toEqual([
			'Bank 999 is not in the bank list of Duitku: check the code',
		]);
	});

	test('is not held to limits that are switched off, or of a type that nobody knows', () => {
		expect(clearing('RTGS', 1, '999', { checkLimits: false })).toEqual([]);
		expect(clearing('NEW', 1, '999')).toEqual([]);
	});
});

describe('a cash out', () => {
	const cashOut = (bankCode: string, amountTransfer: number, options = {}) =>
		cashOutLimits({ bankCode, amountTransfer }, options);

	test.each([
		['2010', 50_000],
		['2010', 1_000_000],
		['2011', 50_000],
		['2011', 50_001],
		['2011', 2_000_000],
		['2012', 1],
	])('at %s can be %d', (bankCode, amountIdr) => {
		expect(cashOut(bankCode, amountIdr)).toEqual([]);
	});

	const INDOMARET = 'Indomaret takes from Rp50.000 up to Rp1.000.000 in steps of Rp50.000';
	const POS = 'Pos Indonesia takes from Rp50.000 up to Rp2.000.000';

	test.each([
		['2010', 60_000, INDOMARET],
		['2010', 49_999, INDOMARET],
		['2010', 1_050_000, INDOMARET],
		['2011', 49_999, POS],
		['2011', 2_000_001, POS],
	])('at %s cannot be %d', (bankCode, amountIdr, range) => {
		expect(cashOut(bankCode, amountIdr)).toEqual([
			`Amount (IDR) is Rp${amountIdr.toLocaleString('id-ID')}, but ${range}; ${RELAX}`,
		]);
	});

	test('is not held to limits that are switched off', () => {
		expect(cashOut('2010', 1, { checkLimits: false })).toEqual([]);
	});
});
