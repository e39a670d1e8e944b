import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	cashOut,
	inquired,
	ONLINE,
	onlineTransfer,
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

const cashOutRow = (changes = {}) => ({
	bankCode: '2010',
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Budi Santoso',
	accountIdentity: '3171000000000001',
	phoneNumber: '081200000999',
	...changes,
});

const getStatus = { resource: 'disbursement', operation: 'getStatus' };
const statusChecks = () => sentTo(sandbox, sandbox.duitku.paths.status);

/** Duitku pays, and answers this. */
async function cashOutAnswered(answer: IDataObject) {
	sandbox.faults.add({
		kind: 'status',
		status: 200,
		body: JSON.stringify(answer),
		path: sandbox.duitku.paths.cashOut,
		after: true,
	});
	const { json } = await runDuitku(sandbox, cashOut(), [cashOutRow()]);
	return json.flat()[0]!;
}

/** One cash out, and what its output item holds when no answer came. */
async function lostCashOut() {
	sandbox.faults.add({ kind: 'loseAnswer', path: sandbox.duitku.paths.cashOut });
	const { json } = await runDuitku(sandbox, cashOut(), [cashOutRow({ custRefNumber: '12345' })]);
	return json[1]![0]!;
}

describe('a cash out that is pending', () => {
	test('tells to wait for the callback or to ask Duitku, and not to look its status up', async () => {
		const item = await lostCashOut();

		expect(item).toMatchObject({ outcome: 'pending', reference: '12345' });
		expect(item.advice).toContain('callback');
		expect(item.advice).toContain('customer reference number');
		expect(item.advice).not.toMatch(/look.*status/i);
	});

	test('tells so too when Duitku answered with a code that leaves it open', async () => {
		const item = await cashOutAnswered({ responseCode: '68', responseMessage: 'Time out' });

		expect(item).toMatchObject({ outcome: 'pending', code: '68', message: 'Time out' });
		expect(item.advice).toContain('customer reference number');
	});
});

test('a cash out that is refused has no inquiry to begin anew with', async () => {
	const { json } = await runDuitku(sandbox, cashOut({ checkLimits: false }), [
		cashOutRow({ amountTransfer: 75_000 }),
	]);

	expect(json[2]).toMatchObject([{ outcome: 'failed', code: '-141' }]);
	expect(json[2]![0]!.advice).not.toContain('inquiry');
	expect(json[2]![0]!.advice).toContain('No money moved');
});

describe('a cash out that is answered with success', () => {
	test('tells that the token is out, not that the money was picked up', async () => {
		const { json } = await runDuitku(sandbox, cashOut(), [cashOutRow()]);

		expect(json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(json[0]![0]!.advice).toMatch(/token is out.*callback says.*do not send/i);
		expect(json[0]![0]!.advice).not.toContain('Nothing to do');
	});

	test.each([
		['the phone number in another spelling', { phoneNumber: '+62 812-0000-0999' }],
		['the phone number masked', { phoneNumber: '0812xxxxx999' }],
		['the amount as text', { amountTransfer: '50000.00' }],
		['the name with blanks', { accountName: ' Budi Santoso ' }],
	])('is one with %s', async (_, fields) => {
		const item = await cashOutAnswered({ responseCode: '00', token: '700000000001', ...fields });

		expect(item).toMatchObject({ outcome: 'success', token: '700000000001' });
	});

	test.each([
		['phoneNumber', '081200000998'],
		['accountName', 'Test Account'],
		['amountTransfer', 500_000],
		['custRefNumber', 'CO-2'],
	])('is pending when it names another %s', async (name, value) => {
		const item = await cashOutAnswered({ responseCode: '00', [name]: value });

		expect(item).toMatchObject({ outcome: 'pending', code: 'ANSWER_MISMATCH' });
		expect(item.message).toContain(name);
		expect(item.advice).toContain('customer reference number');
	});
});

describe('Get Status behind', () => {
	const refusedBefore = async (item: IDataObject) => {
		const { error, json } = await runDuitku(sandbox, getStatus, [item]);
		expect(json.flat()).toEqual([]);
		expect(statusChecks()).toEqual([]);
		return error?.description ?? '';
	};

	test('a cash out without an answer asks for nothing, though another payment has that number', async () => {
		const item = await lostCashOut();

		expect(await refusedBefore(item)).toContain('Disburse ID (disburseId) is required');
	});

	test.each([{}, { phoneNumber: undefined }, { phoneNumber: '' }, { phoneNumber: null }])(
		'a cash out with an answer (%p) asks for nothing, though it has a disburseId',
		async (changes) => {
			const answer = { responseCode: '68', disburseId: 23042, phoneNumber: '081200000999' };
			const item = await cashOutAnswered({ ...answer, ...changes });

			expect(item.disburseId).toBe('23042');
			expect(await refusedBefore(item)).toContain('Disburse ID (disburseId) is required');
		},
	);

	test('the callback of a cash out asks for nothing', async () => {
		const callback = { event: 'cashOut', reference: '23042', disburseId: '23042' };

		await refusedBefore({ ...callback, phoneNumber: '081200000999' });
	});

	test.each([
		['that is pending without an answer', 'loseAnswer', ONLINE.good, 'success'],
		['that Duitku left open', undefined, ONLINE.answeredLate, 'pending'],
	] as const)('a transfer %s asks for that transfer', async (_, kind, bankAccount, outcome) => {
		const items = await inquired(sandbox, [row({ bankAccount })]);
		const { disburseId } = items[0]!;
		if (kind) sandbox.faults.add({ kind, path: sandbox.duitku.paths.onlineTransfer });
		const transfer = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);
		expect(transfer.json[1]).toMatchObject([{ outcome: 'pending', disburseId }]);

		const first = await runDuitku(sandbox, getStatus, transfer.json[1]);
		expect(first.json[0]).toMatchObject([{ outcome, disburseId, reference: disburseId }]);
		const second = await runDuitku(sandbox, getStatus, first.json[0]);
		expect(second.json[0]).toMatchObject([{ outcome, disburseId, reference: disburseId }]);
	});

	test('a transfer of which only the reference was kept asks for that transfer', async () => {
		const items = await inquired(sandbox, [row()]);
		await runDuitku(sandbox, onlineTransfer(), items);
		const reference = items[0]!.disburseId!;
		const kept = { outcome: 'pending', reference, code: 'TIMEOUT', message: '', advice: '' };
		const { json } = await runDuitku(sandbox, getStatus, [kept]);

		expect(json[0]).toMatchObject([{ outcome: 'success', reference, disburseId: reference }]);
	});

	test('an answer that names another disburseId asks for the one that was sent', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({
			kind: 'status',
			status: 200,
			body: JSON.stringify({ responseCode: '00', disburseId: 1 }),
			path: sandbox.duitku.paths.onlineTransfer,
		});
		const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);

		expect(json[1]).toMatchObject([{ code: 'ANSWER_MISMATCH', disburseId: items[0]!.disburseId }]);
	});
});

describe('the status of a transfer that Duitku does not know', () => {
	test.each([
		['-420', '1'],
		['NF', undefined],
	])('(%s) is pending, with advice that is true', async (code, unknown) => {
		const items = await inquired(sandbox, [row({ bankAccount: ONLINE.linkDown })]);
		await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);
		const { json } = await runDuitku(sandbox, getStatus, [
			{ disburseId: unknown ?? items[0]!.disburseId },
		]);

		expect(json[0]).toMatchObject([{ outcome: 'pending', code: 'NOT_FOUND', responseCode: code }]);
		expect(json[0]![0]!.advice).toContain('does not prove');
		expect(json[0]![0]!.advice).toContain('check the disburse ID');
	});
});
