import type { IDataObject } from 'n8n-workflow';

import { clearingInquiry, onlineInquiry, row } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, run, inquire, sentTo, answer } = useDuitku();

const SWITCH = 'Check Channel Limits';

/** List Bank answers with these banks, as often as it is asked. */
const listBanks = (...Banks: IDataObject[]) =>
	answer(paths.listBank, { responseCode: '00', responseDesc: 'Success', Banks });

const loseBankList = () =>
	sandbox.faults.add({ kind: 'status', status: 500, path: paths.listBank });

/** Why one inquiry was refused before it was sent, or '' when it was sent. */
async function faultOf(changes: IDataObject, inquiry = onlineInquiry()): Promise<string> {
	const { error } = await run(inquiry, { items: [row(changes)] });
	const isSent = [...sentTo(paths.onlineInquiry), ...sentTo(paths.clearingInquiry)].length > 0;
	return isSent ? '' : (error?.description ?? 'no error');
}

const ceiling = (maxAmountTransfer: unknown, bankCode = '008'): IDataObject => ({
	bankCode,
	bankName: 'BANK MANDIRI',
	maxAmountTransfer: maxAmountTransfer as string,
});

describe('the ceiling of an online transfer', () => {
	test.each([null, '', 'unlimited', '50.000', '-1', undefined])(
		'is 100,000,000 when the bank list has %p',
		async (figure) => {
			listBanks(ceiling(figure));

			expect(await faultOf({ bankCode: '008', amountTransfer: 100_000_001 })).toContain(
				'takes online up to Rp100.000.000',
			);
			expect(await faultOf({ bankCode: '008', amountTransfer: 100_000_000 })).toBe('');
		},
	);

	test('is 100,000,000 when the bank list cannot be had', async () => {
		loseBankList();

		expect(await faultOf({ bankCode: '008', amountTransfer: 900_000_000 })).toContain(
			'takes online up to Rp100.000.000',
		);
	});

	test('is what the list says, as text with decimals too', async () => {
		listBanks(ceiling('75000000.00'));

		expect(await faultOf({ bankCode: '008', amountTransfer: 75_000_001 })).toContain(
			'up to Rp75.000.000',
		);
	});

	test.each([
		['the lower one first', ['25000000', '50000000']],
		['the higher one first', ['50000000', '25000000']],
		['one without a figure', ['25000000', null]],
		['one without a figure first', [null, '25000000']],
	])('is the lower one of a bank that is listed twice: %s', async (_, figures) => {
		listBanks(...figures.map((figure) => ceiling(figure)));

		expect(await faultOf({ bankCode: '008', amountTransfer: 25_000_001 })).toContain(
			'up to Rp25.000.000',
		);
	});

	test('is that of the sandbox list for 501, which has it twice', async () => {
		expect(await faultOf({ bankCode: '501', amountTransfer: 25_000_001 })).toContain(
			'up to Rp25.000.000',
		);
	});

	test('of "0" takes nothing, and the fault says so', async () => {
		const fault = await faultOf({ bankCode: '945', amountTransfer: 1 });

		expect(fault).toContain('Bank 945 takes no online transfers');
		expect(fault).not.toContain(SWITCH);
	});
});

describe('a code', () => {
	test.each([
		['ASP1R3', ''],
		[' ASP1R3 ', ''],
		['AB', 'names no bank that is known here, got "AB"'],
		['ABCDEFGHIJK', 'names no bank that is known here'],
		['ASP-1', 'names no bank that is known here'],
		['14', 'were leading zeros lost?'],
		[2, 'were leading zeros lost?'],
		['00014', 'must have 3 to 4 digits'],
		['asp1r3', 'is not in the bank list'],
	])('%p: %s', async (bankCode, fault) => {
		const found = await faultOf({ bankCode });
		expect(fault === '' ? found : found.includes(fault)).toBe(fault === '' ? '' : true);
	});

	test('with letters goes out as it is listed', async () => {
		await inquire([row({ bankCode: 'ASP1R3' })]);

		expect(sentTo(paths.onlineInquiry)).toMatchObject([{ body: { bankCode: 'ASP1R3' } }]);
	});

	test('that no list has is refused without naming the switch for limits', async () => {
		for (const inquiry of [onlineInquiry(), clearingInquiry()]) {
			const fault = await faultOf({ bankCode: '999', type: 'LLG' }, inquiry);

			expect(fault).toContain('Bank 999 is not in the bank list of Duitku');
			expect(fault).not.toContain(SWITCH);
		}
	});

	test('that the document lacks is refused without the list of today, and the fault says why', async () => {
		loseBankList();
		const fault = await faultOf({ bankCode: 'ASP1R3' });

		expect(fault).toContain("today's list could not be read");
		expect(fault).not.toContain(SWITCH);
	});
});

describe('a clearing to a bank that the list of today has and the document lacks', () => {
	const asked = (type: string) => ({
		type,
		bankCode: 'ASP1R3',
		bankAccount: '8760673466',
		amountTransfer: 100_000_000,
	});

	test.each(['LLG', 'RTGS'])('is sent by %s', async (type) => {
		const [item] = await inquire([row(asked(type))], clearingInquiry());

		expect(item).toMatchObject({ responseCode: '00', bankCode: 'ASP1R3' });
	});

	test.each([
		['BIFAST', 'BI FAST'],
		['H2H', 'H2H'],
	])('is not sent by %s', async (type, name) => {
		const fault = await faultOf(asked(type), clearingInquiry());

		expect(fault).toContain(`Bank ASP1R3 does not take part in ${name}`);
		expect(fault).toContain(SWITCH);
	});
});

test('a clearing to a documented bank is sent although the list of today lacks it', async () => {
	listBanks(ceiling('50000000'));
	const asked = row({ type: 'LLG', bankCode: '014', bankAccount: '8760673466' });

	expect(await inquire([asked], clearingInquiry())).toHaveLength(1);
});

describe('channel limits', () => {
	test('the ceiling of the bank list stops an online transfer', async () => {
		expect(await faultOf({ amountTransfer: 50_000_001 })).toContain(
			'bank 014 takes online up to Rp50.000.000',
		);
	});

	test('the documented ceiling counts when the bank list cannot be had', async () => {
		loseBankList();

		expect(await faultOf({ amountTransfer: 50_000_001 })).toContain('up to Rp50.000.000');
	});

	test.each([
		['LLG above its maximum', { type: 'LLG', amountTransfer: 1_000_000_001 }, 'LLG takes up to'],
		['RTGS below its minimum', { type: 'RTGS', amountTransfer: 99_999_999 }, 'RTGS takes from'],
		['H2H to a bank without it', { type: 'H2H', bankCode: '014' }, 'does not take part in H2H'],
		[
			'BI FAST to an e-wallet',
			{ type: 'BIFAST', bankCode: '1010' },
			'does not take part in BI FAST',
		],
	])('%s is refused before sending', async (_, changes, fault) => {
		expect(await faultOf(changes, clearingInquiry())).toContain(fault);
		expect(sentTo(paths.clearingInquiry)).toEqual([]);
	});

	test('one option relaxes them, and then Duitku decides', async () => {
		const { error } = await run(onlineInquiry({ checkLimits: false }), {
			items: [row({ amountTransfer: 50_000_001 })],
		});

		expect(error?.message).toContain('Duitku (-920)');
	});

	test('the bank list is asked once for all items', async () => {
		await inquire(Array.from({ length: 20 }, () => row()));

		expect(sentTo(paths.listBank)).toHaveLength(1);
	});
});

describe('bad input', () => {
	const refused = async (rows: IDataObject[], parameters = onlineInquiry()) => {
		const { error, items } = await run(parameters, { items: rows });
		expect(items).toEqual([]);
		expect(sentTo(paths.onlineInquiry)).toEqual([]);
		expect(sentTo(paths.clearingInquiry)).toEqual([]);
		return `${error?.message}\n${error?.description}`;
	};

	test.each([
		['missing', { amountTransfer: undefined }, 'Amount (IDR) is required'],
		['negative', { amountTransfer: -50_000 }, 'got -50000'],
		['zero', { amountTransfer: 0 }, 'got 0'],
		['fractional', { amountTransfer: 50_000.5 }, 'got 50000.5'],
		['text', { amountTransfer: 'fifty thousand' }, 'got "fifty thousand"'],
		['grouped text', { amountTransfer: '50.000' }, 'got "50.000"'],
		['too long a number', { amountTransfer: 12345678901234567 }, 'whole number of rupiah'],
		['an account without digits', { bankAccount: '12-34' }, 'digits only'],
		['an account that lost digits', { bankAccount: 12345678901234567 }, 'has lost digits'],
		['a bank code without zeros', { bankCode: 14 }, 'were leading zeros lost?'],
		['an unknown bank', { bankCode: '999' }, 'not in the bank list'],
		['no purpose', { purpose: ' ' }, 'Purpose is required'],
		['a long purpose', { purpose: 'x'.repeat(256) }, 'has 256 characters, the limit is 255'],
	])('%s gets one error that names the item', async (_, changes, fault) => {
		const text = await refused([row(), row(changes)]);

		expect(text).toContain('1 of 2 items');
		expect(text).toContain('Item 1:');
		expect(text).toContain(fault);
	});

	test('an empty file gives an item without fields, and every missing field is named', async () => {
		const text = await refused([{}]);

		for (const name of ['Bank', 'Beneficiary Account', 'Amount (IDR)', 'Purpose']) {
			expect(text).toContain(`: ${name} is required`);
		}
	});

	test('all of 10,000 bad items are named in one line per fault', async () => {
		const rows = Array.from({ length: 10_000 }, () => row({ amountTransfer: -1 }));
		const text = await refused(rows);

		expect(text).toContain('10000 of 10000 items');
		expect(text).toContain('Items 0 to 9999: Amount');
		expect(text.length).toBeLessThan(1_000);
	});

	test('digits that a file gave as text are an amount', async () => {
		const [item] = await inquire([row({ amountTransfer: '50000' })]);

		expect(item).toMatchObject({ amountTransfer: 50_000 });
	});
});
