import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	clearingInquiry,
	inquired,
	merchant,
	onlineInquiry,
	onlineTransfer,
	ONLINE,
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

const getStatus = { resource: 'disbursement', operation: 'getStatus' };
const getBalance = { resource: 'account', operation: 'getBalance' };
const listBanks = { resource: 'bank', operation: 'getAll' };

describe('the documented reads', () => {
	test('an online inquiry gives the name of the account holder and a text disburseId', async () => {
		const [item] = await inquired(sandbox, [row()]);

		expect(item).toMatchObject({
			accountName: 'Test Account',
			amountTransfer: 50_000,
			bankAccount: ONLINE.good,
			purpose: 'Salary',
			responseCode: '00',
		});
		expect(item!.disburseId).toMatch(/^\d+$/);
		expect(item!.custRefNumber).toMatch(/^\d{12}$/);
	});

	test.each(['LLG', 'RTGS', 'H2H', 'BIFAST'])('a clearing inquiry for %s', async (type) => {
		sandbox.duitku.registerClearingCallback('http://127.0.0.1:9/callback');
		const rows = [
			row({ type, bankCode: '008', bankAccount: '8760673466', amountTransfer: 100_000_000 }),
		];
		const [item] = await inquired(sandbox, rows, clearingInquiry());

		expect(item).toMatchObject({ type, amountTransfer: 100_000_000, responseCode: '00' });
	});

	test('the balance comes as numbers', async () => {
		const { json } = await runDuitku(sandbox, getBalance);

		expect(json[0]).toMatchObject([
			{ userId: 3551, balance: 10_000_000_000, effectiveBalance: 10_000_000_000 },
		]);
	});

	test('the bank list leaves as one item per bank, with ceilings as numbers', async () => {
		const { json } = await runDuitku(sandbox, listBanks);

		expect(json[0]!.length).toBeGreaterThan(100);
		expect(json[0]).toContainEqual(
			expect.objectContaining({ bankCode: '014', maxAmountTransfer: 50_000_000 }),
		);
	});

	test.each([
		[ONLINE.good, 'success', '00'],
		[ONLINE.answeredLate, 'pending', '68'],
		[ONLINE.walletNotEnough, 'failed', '-510'],
		[ONLINE.linkDown, 'pending', 'NOT_FOUND'],
	])('the status of a transfer to %s is %s (%s)', async (bankAccount, outcome, code) => {
		const items = await inquired(sandbox, [row({ bankAccount })]);
		await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);
		const { json } = await runDuitku(sandbox, getStatus, items);

		expect(json[0]).toMatchObject([{ outcome, code, reference: items[0]!.disburseId }]);
	});
});

test('the status of a pending transfer is found from its output alone', async () => {
	const items = await inquired(sandbox, [row({ bankAccount: ONLINE.answeredLate })]);
	const transfer = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);
	const { json } = await runDuitku(sandbox, getStatus, transfer.json[1]);

	expect(json[0]).toMatchObject([{ outcome: 'pending', reference: items[0]!.disburseId }]);
});

describe('a refused read', () => {
	const refusedRow = row({ bankAccount: '8760673511' });

	test('stops with the code, the item and what to do', async () => {
		const { error } = await runDuitku(sandbox, onlineInquiry(), [refusedRow]);

		expect(error?.message).toContain('Duitku (TO)');
		expect(error?.message).toContain('item 0');
		expect(error?.description).toContain('This call moves no money');
	});

	test.each(['8760673411', '8760673412', '8760673415', '8760673417', '8760673420'])(
		'for a reason that may pass (%s) tells to wait, and never that it is safe to run again',
		async (bankAccount) => {
			const { error } = await runDuitku(sandbox, clearingInquiry(), [
				row({ bankAccount, type: 'LLG' }),
			]);

			expect(error?.description).toContain('Wait before you make it again');
			expect(error?.description).not.toMatch(/nothing was sent|safe/i);
			const isNotToBeRetried = ['8760673412', '8760673415', '8760673417'].includes(bankAccount);
			expect(error?.description?.includes('not to retry')).toBe(isNotToBeRetried);
		},
	);

	test('for a reason in the account says what to mend, and not that nothing was sent', async () => {
		const { error } = await runDuitku(
			sandbox,
			getBalance,
			[{}],
			{},
			{ credentials: merchant(sandbox, { secretKey: 'wrong' }) },
		);

		expect(error?.message).toContain('Duitku (-191)');
		expect(error?.description).toContain('Correct Secret Key');
		expect(error?.description).toContain('This call moves no money');
		expect(error?.description).not.toMatch(/nothing was sent/i);
	});

	test('of a status says that it tells nothing of the transfer', async () => {
		const { error } = await runDuitku(
			sandbox,
			getStatus,
			[{ disburseId: '1' }],
			{},
			{ credentials: merchant(sandbox, { secretKey: 'wrong' }) },
		);

		expect(error?.message).toContain('Duitku (-191)');
		expect(error?.description).toContain('It says nothing of the transfer');
	});

	test('leaves by the error output with the fields of its input, and the others go on', async () => {
		const rows = [row({ name: 'A' }), { ...refusedRow, name: 'B' }, row({ name: 'C' })];
		const { json } = await runDuitku(sandbox, onlineInquiry(), rows, {
			onError: 'continueErrorOutput',
		});

		expect(json[0]).toHaveLength(2);
		expect(json[1]).toMatchObject([{ name: 'B', error: expect.stringContaining('Duitku (TO)') }]);
	});

	test('stays on the one output under "continue"', async () => {
		const { json } = await runDuitku(sandbox, onlineInquiry(), [row(), refusedRow], {
			onError: 'continueRegularOutput',
		});

		expect(json[0]).toMatchObject([{ responseCode: '00' }, { error: expect.any(String) }]);
	});

	test.each([
		['status', { kind: 'status', status: 503 } as const, 'HTTP_503'],
		['broken JSON', { kind: 'brokenJson' } as const, 'UNREADABLE_ANSWER'],
		['a closed connection', { kind: 'closeBefore' } as const, 'CONNECTION_LOST'],
	])('names the fault of the transport: %s', async (_, fault, code) => {
		sandbox.faults.add({ ...fault, path: sandbox.duitku.paths.balance });
		const { error } = await runDuitku(sandbox, getBalance);

		expect(error?.message).toContain(`Duitku (${code})`);
	});
});

describe('bad input', () => {
	const refused = async (rows: IDataObject[], parameters = onlineInquiry()) => {
		const { error, json } = await runDuitku(sandbox, parameters, rows);
		expect(json.flat()).toEqual([]);
		expect(sentTo(sandbox, sandbox.duitku.paths.onlineInquiry)).toEqual([]);
		expect(sentTo(sandbox, sandbox.duitku.paths.clearingInquiry)).toEqual([]);
		return `${error?.message}\n${error?.description}`;
	};

	test.each([
		['missing', { amountTransfer: undefined }, 'Amount (IDR) (amountTransfer) is required'],
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
		['no purpose', { purpose: ' ' }, 'Purpose (purpose) is required'],
		['a long purpose', { purpose: 'x'.repeat(256) }, 'has 256 characters, the limit is 255'],
	])('%s gets one error that names the item', async (_, changes, fault) => {
		const text = await refused([row(), row(changes)]);

		expect(text).toContain('1 of 2 items');
		expect(text).toContain('Item 1:');
		expect(text).toContain(fault);
	});

	test('an empty file gives an item without fields, and every missing field is named', async () => {
		const text = await refused([{}]);

		for (const name of ['bankCode', 'bankAccount', 'amountTransfer', 'purpose']) {
			expect(text).toContain(`(${name})`);
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
		const [item] = await inquired(sandbox, [row({ amountTransfer: '50000' })]);

		expect(item).toMatchObject({ amountTransfer: 50_000 });
	});
});

describe('channel limits', () => {
	const faultOf = async (changes: IDataObject, parameters = clearingInquiry()) =>
		(await runDuitku(sandbox, parameters, [row(changes)])).error?.description;

	test('the ceiling of the bank list stops an online transfer', async () => {
		expect(await faultOf({ amountTransfer: 50_000_001 }, onlineInquiry())).toContain(
			'bank 014 takes online up to Rp 50,000,000',
		);
	});

	test('the documented ceiling counts when the bank list cannot be had', async () => {
		sandbox.faults.add({ kind: 'status', status: 500, path: sandbox.duitku.paths.listBank });

		expect(await faultOf({ amountTransfer: 50_000_001 }, onlineInquiry())).toContain(
			'up to Rp 50,000,000',
		);
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
		expect(await faultOf(changes)).toContain(fault);
		expect(sentTo(sandbox, sandbox.duitku.paths.clearingInquiry)).toEqual([]);
	});

	test('one option relaxes them, and then Duitku decides', async () => {
		const { error } = await runDuitku(sandbox, onlineInquiry({ checkLimits: false }), [
			row({ amountTransfer: 50_000_001 }),
		]);

		expect(error?.message).toContain('Duitku (-920)');
	});

	test('the bank list is asked once for all items', async () => {
		await inquired(
			sandbox,
			Array.from({ length: 20 }, () => row()),
		);

		expect(sentTo(sandbox, sandbox.duitku.paths.listBank)).toHaveLength(1);
	});
});

describe('many items', () => {
	test('never have more requests in flight than the option says, and keep their order', async () => {
		sandbox.faults.add({
			kind: 'delay',
			ms: 5,
			path: sandbox.duitku.paths.onlineInquiry,
			times: 'always',
		});
		const rows = Array.from({ length: 200 }, (_, index) => row({ amountTransfer: 10_000 + index }));
		const { json, outputs } = await runDuitku(sandbox, onlineInquiry({ concurrency: 7 }), rows);

		expect(json[0]!.map(({ amountTransfer }) => amountTransfer)).toEqual(
			rows.map(({ amountTransfer }) => amountTransfer),
		);
		expect(outputs[0]!.map(({ pairedItem }) => pairedItem)).toEqual(
			rows.map((_, item) => ({ item })),
		);
		expect(sandbox.requests.stats().byPath[sandbox.duitku.paths.onlineInquiry]).toMatchObject({
			peakInFlight: 7,
			total: 200,
		});
	});
});
