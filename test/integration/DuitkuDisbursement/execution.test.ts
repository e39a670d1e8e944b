import { inspect } from 'node:util';

import { GET_BALANCE, ONLINE, onlineTransfer, row } from '../../support/duitkuCalls';
import { THREE_TRIES } from '../../support/runOperation';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, credential, run, inquire, sentTo, paid } = useDuitku();

const transfersSent = () => sentTo(paths.onlineTransfer);

describe('n8n settings', () => {
	const lossy = async () => {
		const items = await inquire([
			row(),
			row({ bankAccount: ONLINE.otherError }),
			row({ bankAccount: ONLINE.walletNotEnough }),
		]);
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer });
		return items;
	};

	test('Retry On Fail with three tries sends every payment once', async () => {
		const items = await lossy();
		const { outputs } = await run(onlineTransfer(), {
			items,
			...THREE_TRIES,
		});

		expect(outputs.map((output) => output.length)).toEqual([1, 1, 1]);
		expect(transfersSent()).toHaveLength(3);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'On Error "%s" routes by outcome and sends every payment once',
		async (onError) => {
			const items = await lossy();
			const transfer = await run(onlineTransfer(), { items, onError });

			expect(transfer.error).toBeUndefined();
			expect(transfer.success).toMatchObject([{ outcome: 'success' }]);
			expect(transfer.pending).toMatchObject([{ outcome: 'pending' }]);
			expect(transfer.failed).toMatchObject([{ outcome: 'failed' }]);
			expect(transfer.errors).toEqual([]);
			expect(transfersSent()).toHaveLength(3);
		},
	);

	const fiftyWithOneBad = async () => {
		const items = await inquire(Array.from({ length: 50 }, () => row()));
		return items.map((item, index) => (index === 17 ? { ...item, amountTransfer: -1 } : item));
	};

	test('one bad item among 50 stops all of them before anything is sent', async () => {
		const { error, outputs } = await run(onlineTransfer(), { items: await fiftyWithOneBad() });

		expect(error?.message).toContain('1 of 50 items');
		expect(error?.message).toContain('item 17');
		expect(error?.description).toContain('Item 17: Amount (IDR)');
		expect(outputs.flat()).toEqual([]);
		expect(transfersSent()).toHaveLength(0);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'one bad item among 50 leaves by Failed under "%s" and the other 49 are paid',
		async (onError) => {
			const { success, failed } = await run(onlineTransfer(), {
				items: await fiftyWithOneBad(),
				onError,
			});

			expect(success).toHaveLength(49);
			expect(failed).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
			expect(transfersSent()).toHaveLength(49);
		},
	);
});

describe('a disburseId that was paid before', () => {
	test('is looked up and gives what became of the first attempt', async () => {
		const items = await inquire([row()]);
		await run(onlineTransfer(), { items });
		const again = await run(onlineTransfer(), { items });

		expect(again.success).toMatchObject([{ outcome: 'success', code: '00' }]);
		expect(paid(items[0]!.disburseId)).toEqual(['posted']);
	});

	test('is paid once when two items of a run carry it', async () => {
		const [item] = await inquire([row()]);
		const { outputs, success } = await run(onlineTransfer(), { items: [item!, item!] });

		expect(success).toHaveLength(2);
		expect(success[0]).toEqual(success[1]);
		expect(outputs[0]!.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test('is refused before sending when the second item has other details', async () => {
		const [item] = await inquire([row()]);
		const { error } = await run(onlineTransfer(), {
			items: [item!, { ...item!, amountTransfer: 60_000 }],
		});

		expect(error?.description).toContain('one reference is one payment');
		expect(transfersSent()).toHaveLength(0);
	});
});

describe('a second pass', () => {
	test('a retry of the execution looks up what was sent instead of sending it again', async () => {
		const items = await inquire([row(), row({ bankAccount: ONLINE.answeredLate })]);
		const first = await run(onlineTransfer({ statusChecks: 0 }), { items });
		const pendingId = first.pending[0]!.reference as string;
		sandbox.duitku.settle(pendingId, 'paid');
		const retried = await run(onlineTransfer(), { items, retryOf: first });

		expect(retried.success.map(({ reference }) => reference)).toEqual(
			items.map(({ disburseId }) => disburseId),
		);
		expect(transfersSent()).toHaveLength(2);
		expect(sentTo(paths.status)).toHaveLength(1);
	});

	test('a cancelled execution starts no further payment, and its retry sends none twice', async () => {
		const items = await inquire(Array.from({ length: 20 }, () => row()));
		sandbox.faults.add({ kind: 'delay', ms: 50, path: paths.onlineTransfer, times: 'always' });
		let cancel: () => void = () => undefined;
		const running = run(onlineTransfer({ concurrency: 2, statusChecks: 1 }), {
			items,
			onStarted: (stop) => (cancel = stop),
		});
		await sandbox.waitFor(() => transfersSent().length >= 4);
		cancel();
		const cancelled = await running;
		const sentBeforeCancel = transfersSent().length;
		expect(sentBeforeCancel).toBeLessThan(20);

		const retried = await run(onlineTransfer(), { items, retryOf: cancelled });
		expect(retried.items).toHaveLength(20);
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
		const [first, second] = await inquire([row(), row()]);
		const turn = await run(onlineTransfer(), { items: [first!] });
		const next = await run(onlineTransfer(), { items: [first!, second!], nextTurnOf: turn });

		expect(next.success).toHaveLength(2);
		expect(transfersSent()).toHaveLength(2);
		expect(paid(first!.disburseId)).toEqual(['posted']);
	});
});

describe('a tool of an AI agent', () => {
	test('sees every outcome on the one output that it reads', async () => {
		const inquiries = await inquire([
			row({ bankAccount: ONLINE.answeredLate }),
			row({ bankAccount: ONLINE.walletNotEnough }),
		]);
		const { items, outputs } = await run(onlineTransfer(), { items: inquiries, asTool: true });

		expect(outputs).toHaveLength(1);
		expect(items.map(({ outcome }) => outcome)).toEqual(['pending', 'failed']);
	});
});

describe('the secret key', () => {
	test('is in no output, no error and no execution data', async () => {
		const { secretKey } = sandbox.duitku.merchant;
		const items = await inquire([row(), row({ bankAccount: ONLINE.otherError })]);
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer });
		const payment = await run(onlineTransfer({ statusChecks: 1 }), { items });
		sandbox.faults.add({ kind: 'status', status: 500, path: paths.balance });
		const balance = await run(GET_BALANCE);

		for (const { execution, error } of [payment, balance]) {
			const written = inspect([execution, error, error?.stack], { depth: Infinity });
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
		const items = await inquire([row()]);
		const { failed } = await run(onlineTransfer(), { items, credentials: credential(changes) });

		expect(failed).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
		expect(transfersSent()).toHaveLength(0);
	});
});
