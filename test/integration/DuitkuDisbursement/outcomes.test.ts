import { ONLINE, onlineTransfer, row } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, run, inquire, sentTo, answerOnce, paid } = useDuitku();

const transfersSent = () => sentTo(paths.onlineTransfer);

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
	] as const)('%s', async (_, bankAccount, outcome, code, ledger) => {
		const inquiries = await inquire([row({ bankAccount })]);
		const transfer = await run(onlineTransfer(), { items: inquiries });

		const [item, ...others] = transfer.items;
		const { disburseId } = inquiries[0]!;
		expect(item).toMatchObject({ outcome, code, reference: disburseId });
		expect(item!.message).not.toBe('');
		expect(item!.advice).toMatch(/\.$/);
		expect(others).toEqual([]);
		expect(transfer[outcome]).toEqual([item]);
		expect(paid(disburseId)).toEqual(ledger);
		expect(transfersSent()).toHaveLength(1);
	});
});

describe('a transfer whose answer cannot be trusted', () => {
	test('is looked up and is success when its answer is lost after the money moved', async () => {
		const items = await inquire([row()]);
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer });
		const { success } = await run(onlineTransfer(), { items });

		expect(success).toMatchObject([{ outcome: 'success', code: '00' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(items[0]!.disburseId)).toEqual(['posted']);
	});

	test('is pending when its answer is lost and the status cannot be had', async () => {
		const items = await inquire([row()]);
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer });
		sandbox.faults.add({
			kind: 'status',
			status: 502,
			path: paths.status,
			times: 'always',
		});
		const { pending } = await run(onlineTransfer({ statusChecks: 2 }), { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(pending[0]!.advice).toMatch(/do not send this payment again/i);
		expect(transfersSent()).toHaveLength(1);
		expect(sentTo(paths.status)).toHaveLength(2);
	});

	test('is pending when the connection closed before it was processed and the status denies it', async () => {
		const items = await inquire([row()]);
		sandbox.faults.add({ kind: 'closeBefore', path: paths.onlineTransfer });
		const { pending } = await run(onlineTransfer(), { items });

		expect(pending).toMatchObject([{ outcome: 'pending' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(items[0]!.disburseId)).toEqual([]);
	});

	test('is pending after a time-out that the status does not settle', async () => {
		const items = await inquire([row({ bankAccount: ONLINE.answeredLate })]);
		sandbox.faults.add({ kind: 'delay', ms: 1_000, path: paths.onlineTransfer });
		const { pending } = await run(onlineTransfer({ timeout: 0.2, statusChecks: 0 }), { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test.each([500, 502, 503, 404, 401, 403, 429])(
		'is sent once and pending at HTTP %i when nothing says what became of it',
		async (status) => {
			const items = await inquire([row()]);
			sandbox.faults.add({ kind: 'status', status, path: paths.onlineTransfer, times: 'always' });
			const { pending } = await run(onlineTransfer({ statusChecks: 0 }), { items });

			expect(pending).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
			expect(transfersSent()).toHaveLength(1);
		},
	);

	test('is failed at HTTP 401 when Duitku itself says why', async () => {
		const items = await inquire([row()]);
		answerOnce(
			paths.onlineTransfer,
			{ responseCode: '-191', responseDesc: 'Wrong signature' },
			{ status: 401 },
		);
		const { failed } = await run(onlineTransfer(), { items });

		expect(failed).toMatchObject([{ outcome: 'failed', code: '-191' }]);
		expect(failed[0]!.advice).toContain('Secret Key');
		expect(transfersSent()).toHaveLength(1);
	});

	test('does not follow a redirect', async () => {
		const items = await inquire([row()]);
		sandbox.faults.add({ kind: 'redirect', path: paths.onlineTransfer });
		const { pending } = await run(onlineTransfer({ statusChecks: 0 }), { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'HTTP_307' }]);
		expect(transfersSent()).toHaveLength(1);
		expect(paid(items[0]!.disburseId)).toEqual([]);
	});

	test('is looked up when its answer is not JSON', async () => {
		const items = await inquire([row()]);
		sandbox.faults.add({ kind: 'brokenJson', path: paths.onlineTransfer });
		const { success } = await run(onlineTransfer(), { items });

		expect(success).toMatchObject([{ outcome: 'success' }]);
		expect(transfersSent()).toHaveLength(1);
	});

	test('is pending when a success names another amount', async () => {
		const items = await inquire([row()]);
		answerOnce(paths.onlineTransfer, {
			responseCode: '00',
			amountTransfer: 70_000,
			bankAccount: ONLINE.good,
		});
		const { pending } = await run(onlineTransfer({ statusChecks: 0 }), { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(pending[0]!.message).toContain('amountTransfer');
	});

	test.each(['XX', '', '99'])('is pending at the undocumented code "%s"', async (responseCode) => {
		const items = await inquire([row()]);
		answerOnce(paths.onlineTransfer, { responseCode, responseDesc: '' });
		const { pending } = await run(onlineTransfer({ statusChecks: 0 }), { items });

		expect(pending).toMatchObject([{ outcome: 'pending' }]);
	});

	test('keeps a field named "error" below the top of the item', async () => {
		const items = await inquire([row()]);
		answerOnce(paths.onlineTransfer, { responseCode: '14', error: { message: 'no such account' } });
		const { failed } = await run(onlineTransfer(), { items });

		expect(failed[0]).not.toHaveProperty('error');
		expect(failed).toMatchObject([{ response: { error: { message: 'no such account' } } }]);
	});
});
