import { inspect } from 'node:util';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	cashOut,
	inquired,
	merchant,
	ONLINE,
	onlineTransfer,
	paid,
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

const transferPath = () => sandbox.duitku.paths.onlineTransfer;
const transfersSent = () => sentTo(sandbox, transferPath());
const statusChecks = () => sentTo(sandbox, sandbox.duitku.paths.status);

const cashOutRow = (changes = {}) => ({
	bankCode: '2010',
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Test Account',
	accountIdentity: '3171000000000001',
	phoneNumber: '081200000100',
	...changes,
});

describe('the outcome of a transfer', () => {
	test.each([
		['a good account is success', ONLINE.good, 'success', '00', ['posted']],
		['a link failure that the status denies is failed', ONLINE.linkDown, 'failed', 'NF', []],
		['a host failure that the status denies is failed', ONLINE.hostDown, 'failed', '-420', []],
		['a time-out that the status confirms is success', ONLINE.timeOut, 'success', '00', ['posted']],
		['a transfer without funds is failed', ONLINE.walletNotEnough, 'failed', '-510', []],
		[
			'an answer that came too late stays pending',
			ONLINE.answeredLate,
			'pending',
			'68',
			['pending'],
		],
		['an unspecified error stays pending', ONLINE.otherError, 'pending', '-100', ['pending']],
		['a database problem stays pending', ONLINE.databaseProblem, 'pending', '91', ['pending']],
	])('%s', async (_, bankAccount, outcome, code, ledger) => {
		const items = await inquired(sandbox, [row({ bankAccount })]);
		const { outputs, json } = await runDuitku(sandbox, onlineTransfer(), items);

		const item = json.flat()[0]!;
		expect(item).toMatchObject({ outcome, code, reference: items[0]!.disburseId });
		expect(item.message).not.toBe('');
		expect(item.advice).toMatch(/\.$/);
		expect(outputs.map((output) => output.length)).toEqual(
			['success', 'pending', 'failed'].map((name) => (name === outcome ? 1 : 0)),
		);
		expect(paid(sandbox, items[0]!.disburseId)).toEqual(ledger);
		expect(transfersSent()).toHaveLength(1);
	});
});

describe('a transfer whose answer cannot be trusted', () => {
	test('is looked up and is success when its answer is lost after the money moved', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({ kind: 'loseAnswer', path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer(), items);

		expect(json[0]).toMatchObject([{ outcome: 'success', code: '00' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(sandbox, items[0]!.disburseId)).toEqual(['posted']);
	});

	test('is pending when its answer is lost and the status cannot be had', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({ kind: 'loseAnswer', path: transferPath() });
		sandbox.faults.add({
			kind: 'status',
			status: 502,
			path: sandbox.duitku.paths.status,
			times: 'always',
		});
		const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 2 }), items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(json[1]![0]!.advice).toMatch(/do not send this payment again/i);
		expect(transfersSent()).toHaveLength(1);
		expect(statusChecks()).toHaveLength(2);
	});

	test('is pending when the connection closed before it was processed and the status denies it', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({ kind: 'closeBefore', path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer(), items);

		expect(json[1]).toMatchObject([{ outcome: 'pending' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(sandbox, items[0]!.disburseId)).toEqual([]);
	});

	test('is pending after a time-out that the status does not settle', async () => {
		const items = await inquired(sandbox, [row({ bankAccount: ONLINE.answeredLate })]);
		sandbox.faults.add({ kind: 'delay', ms: 1_000, path: transferPath() });
		const { json } = await runDuitku(
			sandbox,
			onlineTransfer({ timeout: 0.2, statusChecks: 0 }),
			items,
		);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test.each([500, 502, 503, 404, 401, 403, 429])(
		'is sent once and pending at HTTP %i when nothing says what became of it',
		async (status) => {
			const items = await inquired(sandbox, [row()]);
			sandbox.faults.add({ kind: 'status', status, path: transferPath(), times: 'always' });
			const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);

			expect(json[1]).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
			expect(transfersSent()).toHaveLength(1);
		},
	);

	test('is failed at HTTP 401 when Duitku itself says why', async () => {
		const items = await inquired(sandbox, [row()]);
		const body = JSON.stringify({ responseCode: '-191', responseDesc: 'Wrong signature' });
		sandbox.faults.add({ kind: 'status', status: 401, body, path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer(), items);

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '-191' }]);
		expect(json[2]![0]!.advice).toContain('Secret Key');
		expect(transfersSent()).toHaveLength(1);
	});

	test('does not follow a redirect', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({ kind: 'redirect', path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'HTTP_307' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(sandbox, items[0]!.disburseId)).toEqual([]);
	});

	test('is looked up when its answer is not JSON', async () => {
		const items = await inquired(sandbox, [row()]);
		sandbox.faults.add({ kind: 'brokenJson', path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer(), items);

		expect(json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test('is pending when a success names another amount', async () => {
		const items = await inquired(sandbox, [row()]);
		const body = JSON.stringify({
			responseCode: '00',
			amountTransfer: 70_000,
			bankAccount: ONLINE.good,
		});
		sandbox.faults.add({ kind: 'status', status: 200, body, path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(json[1]![0]!.message).toContain('amountTransfer');
	});

	test.each(['XX', '', '99'])('is pending at the undocumented code "%s"', async (responseCode) => {
		const items = await inquired(sandbox, [row()]);
		const body = JSON.stringify({ responseCode, responseDesc: '' });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);

		expect(json[1]).toMatchObject([{ outcome: 'pending' }]);
	});

	test('keeps a field named "error" below the top of the item', async () => {
		const items = await inquired(sandbox, [row()]);
		const body = JSON.stringify({ responseCode: '14', error: { message: 'no such account' } });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: transferPath() });
		const { json } = await runDuitku(sandbox, onlineTransfer(), items);

		expect(json[2]![0]).not.toHaveProperty('error');
		expect(json[2]).toMatchObject([{ response: { error: { message: 'no such account' } } }]);
	});
});

describe('a disburseId that was paid before', () => {
	test('is looked up and gives what became of the first attempt', async () => {
		const items = await inquired(sandbox, [row()]);
		await runDuitku(sandbox, onlineTransfer(), items);
		const again = await runDuitku(sandbox, onlineTransfer(), items);

		expect(again.json[0]).toMatchObject([{ outcome: 'success', code: '00' }]);
		expect(paid(sandbox, items[0]!.disburseId)).toEqual(['posted']);
	});

	test('is paid once when two items of a run carry it', async () => {
		const [item] = await inquired(sandbox, [row()]);
		const { json, outputs } = await runDuitku(sandbox, onlineTransfer(), [item!, item!]);

		expect(json[0]).toHaveLength(2);
		expect(json[0]![0]).toEqual(json[0]![1]);
		expect(outputs[0]!.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test('is refused before sending when the second item has other details', async () => {
		const [item] = await inquired(sandbox, [row()]);
		const { error } = await runDuitku(sandbox, onlineTransfer(), [
			item!,
			{ ...item!, amountTransfer: 60_000 },
		]);

		expect(error?.description).toContain('one reference is one payment');
		expect(transfersSent()).toHaveLength(0);
	});
});

describe('n8n settings', () => {
	const lossy = async () => {
		const items = await inquired(sandbox, [
			row(),
			row({ bankAccount: ONLINE.otherError }),
			row({ bankAccount: ONLINE.walletNotEnough }),
		]);
		sandbox.faults.add({ kind: 'loseAnswer', path: transferPath() });
		return items;
	};

	test('Retry On Fail with three tries sends every payment once', async () => {
		const items = await lossy();
		const { json } = await runDuitku(sandbox, onlineTransfer(), items, {
			retryOnFail: true,
			maxTries: 3,
			waitBetweenTries: 1,
		});

		expect(json.map((output) => output.length)).toEqual([1, 1, 1]);
		expect(transfersSent()).toHaveLength(3);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'On Error "%s" routes by outcome and sends every payment once',
		async (onError) => {
			const items = await lossy();
			const { json, error } = await runDuitku(sandbox, onlineTransfer(), items, { onError });

			expect(error).toBeUndefined();
			expect(json.slice(0, 3).map((output) => output.map((item) => item.outcome))).toEqual([
				['success'],
				['pending'],
				['failed'],
			]);
			expect(json[3] ?? []).toEqual([]);
			expect(transfersSent()).toHaveLength(3);
		},
	);

	const fiftyWithOneBad = async () => {
		const items = await inquired(
			sandbox,
			Array.from({ length: 50 }, () => row()),
		);
		return items.map((item, index) => (index === 17 ? { ...item, amountTransfer: -1 } : item));
	};

	test('one bad item among 50 stops all of them before anything is sent', async () => {
		const { error, outputs } = await runDuitku(sandbox, onlineTransfer(), await fiftyWithOneBad());

		expect(error?.message).toContain('1 of 50 items');
		expect(error?.message).toContain('item 17');
		expect(error?.description).toContain('Item 17: Amount (IDR) (amountTransfer)');
		expect(outputs.flat()).toEqual([]);
		expect(transfersSent()).toHaveLength(0);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'one bad item among 50 leaves by Failed under "%s" and the other 49 are paid',
		async (onError) => {
			const { json } = await runDuitku(sandbox, onlineTransfer(), await fiftyWithOneBad(), {
				onError,
			});

			expect(json[0]).toHaveLength(49);
			expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
			expect(transfersSent()).toHaveLength(49);
		},
	);

	test('a retry of the execution looks up what was sent instead of sending it again', async () => {
		const items = await inquired(sandbox, [row(), row({ bankAccount: ONLINE.answeredLate })]);
		const first = await runDuitku(sandbox, onlineTransfer({ statusChecks: 0 }), items);
		const pendingId = first.json[1]![0]!.reference as string;
		sandbox.duitku.settle(pendingId, 'paid');
		const retried = await runDuitku(
			sandbox,
			onlineTransfer(),
			items,
			{},
			{ retryOf: first.run.data },
		);

		expect(retried.json[0]!.map(({ reference }) => reference)).toEqual(
			items.map(({ disburseId }) => disburseId),
		);
		expect(transfersSent()).toHaveLength(2);
		expect(statusChecks()).toHaveLength(1);
	});

	test('a cancelled execution starts no further payment, and its retry sends none twice', async () => {
		const items = await inquired(
			sandbox,
			Array.from({ length: 20 }, () => row()),
		);
		sandbox.faults.add({ kind: 'delay', ms: 50, path: transferPath(), times: 'always' });
		let cancel: () => void = () => undefined;
		const running = runDuitku(
			sandbox,
			onlineTransfer({ concurrency: 2, statusChecks: 1 }),
			items,
			{},
			{ onStarted: (stop) => (cancel = stop) },
		);
		await sandbox.waitFor(() => transfersSent().length >= 4);
		cancel();
		const cancelled = await running;
		const sentBeforeCancel = transfersSent().length;
		expect(sentBeforeCancel).toBeLessThan(20);

		const retried = await runDuitku(
			sandbox,
			onlineTransfer(),
			items,
			{},
			{ retryOf: cancelled.run.data },
		);
		expect(retried.json.flat()).toHaveLength(20);
		for (const { disburseId } of items) {
			expect(
				transfersSent().filter(
					({ body }) => (body as { disburseId: string }).disburseId === disburseId,
				),
			).toHaveLength(1);
		}
	});
});

describe('the turns of a loop', () => {
	test('send what is new, and look up what an earlier turn has sent', async () => {
		const [first, second] = await inquired(sandbox, [row(), row()]);
		const turn = await runDuitku(sandbox, onlineTransfer(), [first!]);
		const next = await runDuitku(
			sandbox,
			onlineTransfer(),
			[first!, second!],
			{},
			{ nextTurnOf: turn.run.data },
		);

		expect(next.json[0]).toHaveLength(2);
		expect(transfersSent()).toHaveLength(2);
		expect(paid(sandbox, first!.disburseId)).toEqual(['posted']);
	});
});

describe('a tool of an AI agent', () => {
	test('sees every outcome on the one output that it reads', async () => {
		const items = await inquired(sandbox, [
			row({ bankAccount: ONLINE.answeredLate }),
			row({ bankAccount: ONLINE.walletNotEnough }),
		]);
		const { json } = await runDuitku(sandbox, onlineTransfer(), items, {}, { asTool: true });

		expect(json).toHaveLength(1);
		expect(json[0]!.map(({ outcome }) => outcome)).toEqual(['pending', 'failed']);
	});
});

describe('the secret key', () => {
	test('is in no output, no error and no execution data', async () => {
		const { secretKey } = sandbox.duitku.merchant;
		const items = await inquired(sandbox, [row(), row({ bankAccount: ONLINE.otherError })]);
		sandbox.faults.add({ kind: 'loseAnswer', path: transferPath() });
		const payment = await runDuitku(sandbox, onlineTransfer({ statusChecks: 1 }), items);
		sandbox.faults.add({ kind: 'status', status: 500, path: sandbox.duitku.paths.balance });
		const read = await runDuitku(sandbox, { resource: 'account', operation: 'getBalance' });

		for (const { run, error } of [payment, read]) {
			const written = inspect([run, error, error?.stack], { depth: Infinity });
			expect(written).not.toContain(secretKey);
			expect(written).not.toContain('signature');
		}
	});
});

describe('a credential that cannot be used', () => {
	test.each([
		['a base URL with a path', { baseUrl: 'http://127.0.0.1:1/webapi' }],
		['a user ID that is no number', { userId: 'abc' }],
	])('%s: the payment is failed and was not sent', async (_, changes) => {
		const items = await inquired(sandbox, [row()]);
		const { json } = await runDuitku(
			sandbox,
			onlineTransfer(),
			items,
			{},
			{ credentials: merchant(sandbox, changes) },
		);

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
		expect(transfersSent()).toHaveLength(0);
	});
});

describe('a cash out', () => {
	test('is paid once per customer reference number, and gives the token as text', async () => {
		const { json } = await runDuitku(sandbox, cashOut(), [cashOutRow(), cashOutRow()]);

		expect(json[0]).toHaveLength(2);
		expect(json[0]![0]).toMatchObject({ outcome: 'success', reference: 'CO-1' });
		expect(json[0]![0]!.token).toMatch(/^\d+$/);
		expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(1);
	});

	test('whose answer is lost is pending, since no status call is documented', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: sandbox.duitku.paths.cashOut });
		const { json } = await runDuitku(sandbox, cashOut(), [cashOutRow()], {
			retryOnFail: true,
			maxTries: 3,
			waitBetweenTries: 1,
		});

		expect(json[1]).toMatchObject([
			{ outcome: 'pending', code: 'CONNECTION_LOST', reference: 'CO-1' },
		]);
		expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(1);
	});

	test('that a first pass sent is not sent under another reference by a retry', async () => {
		const first = await runDuitku(sandbox, cashOut(), [cashOutRow()]);
		const retried = await runDuitku(
			sandbox,
			cashOut(),
			[cashOutRow({ custRefNumber: 'CO-made-anew' })],
			{},
			{ retryOf: first.run.data },
		);

		expect(retried.json[1]).toMatchObject([{ outcome: 'pending', code: 'ALREADY_SENT' }]);
		expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(1);
	});

	test('that a first pass sent is not sent by a retry, and its token is in no execution data', async () => {
		const first = await runDuitku(sandbox, cashOut(), [cashOutRow()]);
		const token = first.json[0]![0]!.token as string;
		const retried = await runDuitku(
			sandbox,
			cashOut(),
			[cashOutRow()],
			{},
			{ retryOf: first.run.data },
		);

		expect(retried.json[0]).toMatchObject([{ outcome: 'success', reference: 'CO-1' }]);
		expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(1);
		expect(JSON.stringify(first.run.data.executionData)).not.toContain(token);
	});
});
