import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	clearingInquiry,
	inquired,
	onlineInquiry,
	row,
	runDuitku,
	sentTo,
} from '../../support/duitku';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const SWITCH = 'Check Channel Limits';

/** List Bank answers with these banks, as often as it is asked. */
const listBanks = (...Banks: IDataObject[]) =>
	sandbox.faults.add({
		kind: 'status',
		status: 200,
		body: JSON.stringify({ responseCode: '00', responseDesc: 'Success', Banks }),
		path: sandbox.duitku.paths.listBank,
		times: 'always',
	});

const loseBankList = () =>
	sandbox.faults.add({ kind: 'status', status: 500, path: sandbox.duitku.paths.listBank });

/** Why one inquiry was refused before it was sent, or '' when it was sent. */
async function faultOf(changes: IDataObject, parameters = onlineInquiry()): Promise<string> {
	const { error } = await runDuitku(sandbox, parameters, [row(changes)]);
	const { onlineInquiry: online, clearingInquiry: clearing } = sandbox.duitku.paths;
	const isSent = [...sentTo(sandbox, online), ...sentTo(sandbox, clearing)].length > 0;
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
				'takes online up to Rp 100,000,000',
			);
			expect(await faultOf({ bankCode: '008', amountTransfer: 100_000_000 })).toBe('');
		},
	);

	test('is 100,000,000 when the bank list cannot be had', async () => {
		loseBankList();

		expect(await faultOf({ bankCode: '008', amountTransfer: 900_000_000 })).toContain(
			'takes online up to Rp 100,000,000',
		);
	});

	test('is what the list says, as text with decimals too', async () => {
		listBanks(ceiling('75000000.00'));

		expect(await faultOf({ bankCode: '008', amountTransfer: 75_000_001 })).toContain(
			'up to Rp 75,000,000',
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
			'up to Rp 25,000,000',
		);
	});

	test('is that of the sandbox list for 501, which has it twice', async () => {
		expect(await faultOf({ bankCode: '501', amountTransfer: 25_000_001 })).toContain(
			'up to Rp 25,000,000',
		);
	});

	test('of "0" takes nothing, and the fault says so', async () => {
		const fault = await faultOf({ bankCode: '945', amountTransfer: 1 });

		expect(fault).toContain('Bank (bankCode) 945 takes no online transfers');
		expect(fault).not.toContain(SWITCH);
	});
});

describe('a code', () => {
	test.each([
		['ASP1R3', ''],
		[' ASP1R3 ', ''],
		['AB', 'must have 3 to 10 letters and digits'],
		['ABCDEFGHIJK', 'must have 3 to 10 letters and digits'],
		['ASP-1', 'must have 3 to 10 letters and digits'],
		['14', 'were leading zeros lost?'],
		[2, 'were leading zeros lost?'],
		['00014', 'must have 3 to 4 digits'],
		['asp1r3', 'is not in the bank list'],
	])('%p: %s', async (bankCode, fault) => {
		const found = await faultOf({ bankCode });
		expect(fault === '' ? found : found.includes(fault)).toBe(fault === '' ? '' : true);
	});

	test('with letters goes out as it is listed', async () => {
		await inquired(sandbox, [row({ bankCode: 'ASP1R3' })]);

		expect(sentTo(sandbox, sandbox.duitku.paths.onlineInquiry)).toMatchObject([
			{ body: { bankCode: 'ASP1R3' } },
		]);
	});

	test('that no list has is refused without naming the switch for limits', async () => {
		for (const parameters of [onlineInquiry(), clearingInquiry()]) {
			const fault = await faultOf({ bankCode: '999', type: 'LLG' }, parameters);

			expect(fault).toContain('Bank (bankCode) 999 is not in the bank list of Duitku');
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
		const [item] = await inquired(sandbox, [row(asked(type))], clearingInquiry());

		expect(item).toMatchObject({ responseCode: '00', bankCode: 'ASP1R3' });
	});

	test.each([
		['BIFAST', 'BI FAST'],
		['H2H', 'H2H'],
	])('is not sent by %s', async (type, name) => {
		const fault = await faultOf(asked(type), clearingInquiry());

		expect(fault).toContain(`Bank (bankCode) ASP1R3 does not take part in ${name}`);
		expect(fault).toContain(SWITCH);
	});
});

test('a clearing to a documented bank is sent although the list of today lacks it', async () => {
	listBanks(ceiling('50000000'));
	const asked = row({ type: 'LLG', bankCode: '014', bankAccount: '8760673466' });

	expect(await inquired(sandbox, [asked], clearingInquiry())).toHaveLength(1);
});
