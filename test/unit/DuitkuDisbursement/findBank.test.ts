import { BANK_NAMES } from '../../../nodes/DuitkuDisbursement/bankNames';
import { BANKS } from '../../../nodes/DuitkuDisbursement/banks';
import { bankCode } from '../../../nodes/DuitkuDisbursement/fields/transfer';
import { findBank, namedBank } from '../../../nodes/DuitkuDisbursement/findBank';

describe('a bank is found by a name', () => {
	test.each([
		['BCA', '014'],
		['bca', '014'],
		[' Bank BCA ', '014'],
		['PT. BANK CENTRAL ASIA, Tbk.', '014'],
		['BCA Syariah', '536'],
		['blu by BCA Digital', '501'],
		['Bank Rakyat Indonesia (Persero)', '002'],
		['BSI', '451'],
		['Syariah Mandiri', '451'],
		['SeaBank', '535'],
		['Sea Bank', '535'],
		['GoPay', '1011'],
		['Dana', '1012'],
		['Mandiri', '008'],
		['Mandiri Taspen', '564'],
	])('%p is %s', (name, code) => {
		expect(findBank(name)).toEqual({ bankCode: code });
	});

	test('of all banks, by each of their names, and none by two', () => {
		const codes = Object.keys(BANKS);

		expect(Object.keys(BANK_NAMES).sort()).toEqual([...codes].sort());
		for (const code of codes) {
			const { names } = namedBank(code, '');
			for (const name of names) expect(findBank(name)).toEqual({ bankCode: code });
		}
	});
});

describe('what means no bank for sure', () => {
	test.each(['Mandri', 'BCAA', 'XYZ', 'Bank', 'PT', '', '...', '\u0412\u0421\u0410'])(
		'%p is none',
		(name) => {
			expect(findBank(name)).not.toHaveProperty('bankCode');
		},
	);

	test('names those that may be meant', () => {
		expect(findBank('Syariah')).toEqual({
			candidates: expect.arrayContaining(['BSI, Bank Syariah Indonesia (451)']),
		});
		expect(findBank('Panin Dubai')).toEqual({
			candidates: expect.arrayContaining([expect.stringContaining('(517)')]),
		});
	});
});

describe('the field', () => {
	test.each([
		['014', '014'],
		['BCA', '014'],
		['1010', '1010'],
		['ovo', '1010'],
		['ASP1R3', 'ASP1R3'],
	])('takes %p as %s', (given, code) => {
		expect(bankCode.check(given)).toEqual({ value: code });
	});

	test.each([
		['Syariah', /^must name one bank, got "Syariah": did you mean .* or .*\?$/],
		['XYZ', /^names no bank that is known here, got "XYZ": use its code/],
		['14', /must have 3 to 4 digits.*leading zeros/],
		['', /is required/],
	])('refuses %p', (given, why) => {
		expect(bankCode.check(given)).toEqual({ fault: expect.stringMatching(why) });
	});
});
