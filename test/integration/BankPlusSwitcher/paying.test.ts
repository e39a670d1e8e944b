import { THREE_TRIES } from '../../support/runOperation';
import { PAYEE, POOR_SOURCE, REFNUM, REVERSE, SEND } from '../../support/switcherCalls';
import { useSwitcher } from '../../support/useSwitcher';
import { moneyOperationsOf } from './moneyOperations';

const switcher = useSwitcher();
const { sandbox, paths, run, inquire, send, sentTo, answer, answerOnce, payments } = switcher;

describe.each(['transfer', 'reversal'] as const)('a %s', (name) => {
	const { call, inputs } = moneyOperationsOf(switcher)[name];
	const path = paths[name];

	test.each([['loseAnswer'], ['brokenJson']] as const)(
		'is looked up and success when %s hides that it was made',
		async (kind) => {
			const items = await inputs();
			sandbox.faults.add({ kind, path, times: 'always' });
			const { success } = await run(call, { items, ...THREE_TRIES });

			expect(success).toMatchObject([{ outcome: 'success', amount: 50_000 }]);
			expect(sentTo(path)).toHaveLength(1);
			expect(payments(name)).toHaveLength(1);
		},
	);

	test.each([
		['closeBefore', 'CONNECTION_LOST'],
		['redirect', 'HTTP_307'],
	] as const)('is sent once and pending after %s, which no status settles', async (kind, code) => {
		const items = await inputs();
		sandbox.faults.add({ kind, path, times: 'always' });
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code }]);
		expect(pending[0]!.reference).toMatch(/^\d{16}$/);
		expect(sentTo(path)).toHaveLength(1);
		expect(sentTo(paths.check)).toHaveLength(3);
		expect(payments(name)).toEqual([]);
	});

	test('is looked up after a time-out', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'delay', ms: 600, path, after: true });
		const options = { timeout: 0.3 };
		const { success } = await run({ ...call, options }, { items });

		expect(success).toMatchObject([{ outcome: 'success' }]);
		expect(sentTo(path)).toHaveLength(1);
		expect(payments(name)).toHaveLength(1);
	});

	test.each([401, 403, 500, 502])('is sent once and pending at HTTP %i', async (status) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status, path, times: 'always' });
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test('is pending when the status check says something that is not documented', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'loseAnswer', path });
		answer(paths.check, {
			code: '00',
			message: 'Check success',
			data: { info: 'In process' },
		});
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'UNKNOWN_INFO' }]);
		expect(pending[0]!.message).toContain('In process');
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'never throws after a send, nor passes its input on, with On Error %s',
		async (onError) => {
			const items = [...(await inputs()), { broken: true }];
			sandbox.faults.add({ kind: 'status', status: 500, path, times: 'always' });
			const { error, success, pending, failed } = await run(call, { items, onError });

			expect(error).toBeUndefined();
			expect(success).toEqual([]);
			expect(pending).toMatchObject([{ code: 'HTTP_500' }]);
			expect(failed).toMatchObject([{ code: 'INVALID_INPUT' }]);
		},
	);

	test('shows no header of the credential', async () => {
		const { execution } = await run(call, { items: await inputs() });

		expect(JSON.stringify(execution)).not.toContain('gateway secret');
	});
});

describe('a transfer that the switcher refuses', () => {
	test('is failed with 0101 once the status check denies it too', async () => {
		const unknown = { ...SEND, sourceAccount: '999' };
		const { failed } = await run(unknown, { items: await inquire() });

		expect(failed).toMatchObject([{ outcome: 'failed', code: '0101' }]);
		expect(payments()).toEqual([]);
	});

	test('is failed for want of money once the status check denies it too', async () => {
		const { failed } = await run({ ...SEND, ...POOR_SOURCE }, { items: await inquire() });

		expect(failed).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(sentTo(paths.check)).toHaveLength(1);
		expect(payments()).toEqual([]);
	});

	test('is pending for a reason that is not known', async () => {
		const items = await inquire();
		answerOnce(paths.transfer, { code: '-1', message: 'Core banking is busy' });
		const { pending } = await run(SEND, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', message: 'Core banking is busy' }]);
	});
});

describe('the expected beneficiary', () => {
	test('lets a transfer to that account pass', async () => {
		const expecting = { ...SEND, expectedBeneficiaryAccount: PAYEE.account };
		const { success } = await run(expecting, { items: await inquire() });

		expect(success).toMatchObject([{ beneficiaryAccount: PAYEE.account }]);
	});

	test.each([
		['another account was inquired for', { expectedBeneficiaryAccount: '1' }, /is 888801000000003/],
		[
			'the inquired account is not known',
			{ expectedBeneficiaryAccount: PAYEE.account, account: '' },
			/is needed to compare/,
		],
	])('stops everything when %s', async (_, changes, message) => {
		const items = await inquire();
		const { error } = await run({ ...SEND, ...changes }, { items });

		expect(error?.description).toMatch(message);
		expect(sentTo(paths.transfer)).toEqual([]);
	});

	test('makes a transfer pending that went to another account', async () => {
		const expecting = { ...SEND, expectedBeneficiaryAccount: '777', account: '777' };
		const { pending } = await run(expecting, { items: await inquire() });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'BENEFICIARY_MISMATCH' }]);
		expect(pending[0]!.advice).toMatch(/reverse it/);
		expect(pending[0]).toMatchObject({ refnum: expect.any(String), journal: expect.any(String) });
	});
});

describe('a second reversal', () => {
	test('is explained, and nothing is given back twice', async () => {
		const transfers = await send();
		await run(REVERSE, { items: transfers });
		const { failed } = await run(REVERSE, { items: transfers });

		expect(failed).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(failed[0]!.message).toContain('Reversal already executed');
		expect(failed[0]!.advice).toMatch(/earlier reversal has already given this money back/);
		expect(sentTo(paths.reversal)).toHaveLength(2);
		expect(payments()).toHaveLength(2);
	});

	test('with the refnum of the first is that first one', async () => {
		const transfers = await send();
		await run({ ...REVERSE, refnum: REFNUM }, { items: transfers });
		const { success } = await run({ ...REVERSE, refnum: REFNUM }, { items: transfers });

		expect(success).toMatchObject([{ outcome: 'success', reference: REFNUM }]);
		expect(payments()).toHaveLength(2);
	});
});
