import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DEPOSIT, INQUIRE_INTERBANK, PAY_INTERBANK } from '../../support/bankPlusCalls';
import { DataTables } from '../../support/dataTables';
import { THREE_TRIES } from '../../support/runOperation';
import { useBankPlus } from '../../support/useBankPlus';
import { inputsOf, MONEY_OPERATIONS } from './moneyOperations';

const bankPlus = useBankPlus();
const { sandbox, paths, credential, run, read, sentTo, answerOnce, payments } = bankPlus;

describe.each(MONEY_OPERATIONS)('%s', (name, call) => {
	const path = paths[name];
	const inputs = async () => await inputsOf(name, bankPlus);
	const pay = async (fields: INodeParameters = {}) =>
		await run({ ...call, ...fields }, { items: await inputs() });

	test('is success when Bank+ says so, and the money moved once', async () => {
		const { items, outputs, success } = await pay();

		expect(items).toHaveLength(1);
		expect(success[0]).toMatchObject({
			outcome: 'success',
			code: '00',
			bank_code: expect.any(String),
		});
		expect(typeof success[0]!.reference).toBe('string');
		expect(outputs[0]![0]!.pairedItem).toEqual({ item: 0 });
		expect(payments()).toHaveLength(1);
		expect(sentTo(path)).toHaveLength(1);
	});

	test('takes the PIN of the credential when its own is blank', async () => {
		const { success } = await pay();
		const body = sentTo(path)[0]!.body as IDataObject;

		expect(Object.values(body)).toContain(sandbox.bankPlus.agent.pin);
		expect(success).toHaveLength(1);
	});

	test('is failed and not sent when there is no PIN at all', async () => {
		const items = await inputs();
		const credentials = credential({ pin: '' });
		const { failed } = await run(call, { items, credentials });

		expect(failed).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
		expect(sentTo(path)).toEqual([]);
	});

	test('is failed when the PIN is wrong', async () => {
		const { items, failed } = await pay({ pin: '999999' });

		expect(failed).toMatchObject([{ outcome: 'failed', code: 'INVALID_PIN' }]);
		expect(payments()).toEqual([]);
		expect(JSON.stringify(items)).not.toContain('999999');
	});

	test('is failed when the balance of the agent is too low', async () => {
		const { failed } = await pay(
			name === 'openAccount' ? { deposit: 900_000_000 } : { amount: 900_000_000 },
		);

		expect(failed).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(payments()).toEqual([]);
	});

	test.each([
		['loseAnswer', 'CONNECTION_LOST', 1],
		['closeBefore', 'CONNECTION_LOST', 0],
		['redirect', 'HTTP_307', 0],
		['brokenJson', 'UNREADABLE_ANSWER', 1],
	] as const)('is sent once and pending after %s', async (kind, code, paid) => {
		const items = await inputs();
		sandbox.faults.add({ kind, path, times: 'always' });
		const { pending } = await run(call, { items, ...THREE_TRIES });

		expect(pending).toMatchObject([{ outcome: 'pending', code }]);
		expect(pending[0]!.advice).toMatch(/no status call/);
		expect(pending[0]!.advice).toMatch(/Do not send this payment again/);
		expect(sentTo(path)).toHaveLength(1);
		expect(payments()).toHaveLength(paid);
	});

	test('is sent once and pending after a time-out', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'delay', ms: 500, path, times: 'always' });
		const { pending } = await run({ ...call, options: { timeout: 0.1 } }, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test.each([401, 403, 400, 500, 502])('is sent once and pending at HTTP %i', async (status) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status, path, times: 'always' });
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test.each([
		['{"code":"-1","message":"[68] Response received too late"}', '-1'],
		['{"code":"ERR_SYSTEM","message":"System error"}', 'ERR_SYSTEM'],
		['{"message":"no code"}', 'NO_CODE'],
	])('is pending when Bank+ answers %s', async (body, code) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status: 200, body, path });
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code }]);
	});

	test('is pending when a success names another amount', async () => {
		const items = await inputs();
		const data = { amount: 1, first_deposit: 1, deposit_amount: 1 };
		answerOnce(path, { code: '00', message: 'Ok', data });
		const { pending } = await run(call, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'never throws after a send, nor passes its input on, with On Error %s',
		async (onError) => {
			const items = [...(await inputs()), { invalid: true }];
			sandbox.faults.add({ kind: 'status', status: 500, path, times: 'always' });
			const amountName = name === 'openAccount' ? 'deposit' : 'amount';
			const amount = '={{ $json.invalid ? -1 : 10000 }}';
			const paid = await run({ ...call, [amountName]: amount }, { items, onError });

			if (onError === 'stopWorkflow') {
				expect(paid.error?.message).toMatch(/Nothing was sent/);
				expect(sentTo(path)).toEqual([]);
			} else {
				expect(paid.error).toBeUndefined();
				expect(paid.success).toEqual([]);
				expect(paid.pending).toMatchObject([{ code: 'HTTP_500' }]);
				expect(paid.failed).toMatchObject([{ code: 'INVALID_INPUT' }]);
				expect(paid.errors).toEqual([]);
				expect(paid.items.filter((item) => 'error' in item)).toEqual([]);
			}
		},
	);

	test('shows no secret in anything that is stored of the run', async () => {
		const items = await inputs();
		const credentials = credential();
		const echo = { pin: '000000', pin_transaksi: '000000', session_id: 'S', sid: 'SANDBOXSID01' };
		answerOnce(path, { code: '00', data: { ...echo, amount: 1, first_deposit: 1 } });
		const paid = await run(call, { items, credentials });
		const stored = JSON.stringify(paid.execution);

		expect(paid.items).toHaveLength(1);
		const { password, sid } = sandbox.bankPlus.agent;
		for (const secret of [password, sid, credentials.read('bankPlusApi').sessionId]) {
			expect(stored).not.toContain(secret);
		}
		expect(stored).not.toMatch(/"(pin_transaksi|session_id|sid)"/);
	});
});

describe('an interbank payment', () => {
	test('is made once for two items of one inquiry', async () => {
		const [item = {}] = await read(INQUIRE_INTERBANK);
		const { success } = await run(PAY_INTERBANK, { items: [item, item] });

		expect(success).toHaveLength(2);
		expect(success.map(({ reference }) => reference)).toEqual([
			item.transaction_id,
			item.transaction_id,
		]);
		expect(sentTo(paths.interbankPayment)).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('is pending when an earlier execution has sent it', async () => {
		const [item = {}] = await read(INQUIRE_INTERBANK);
		await run(PAY_INTERBANK, { items: [item] });
		const { pending } = await run(PAY_INTERBANK, { items: [item] });

		expect(pending).toMatchObject([{ outcome: 'pending', code: '-1' }]);
		expect(payments()).toHaveLength(1);
	});
});

describe.each(MONEY_OPERATIONS.filter(([name]) => name !== 'interbankPayment'))(
	'%s with a reference of the caller',
	(name, call) => {
		const named = { ...call, additionalFields: { reference: 'INV-1' } };

		test('is known by it, and does not send it', async () => {
			const { success } = await run(named);

			expect(success).toMatchObject([{ code: '00', reference: 'INV-1' }]);
			expect(JSON.stringify(sentTo(paths[name]))).not.toContain('INV-1');
		});

		test('is one payment, in one execution and in the next one', async () => {
			const tables = new DataTables();
			await run(named, { items: [{}, {}], tables });
			const { success } = await run(named, { tables });

			expect(success).toMatchObject([{ code: 'ALREADY_PAID', reference: 'INV-1' }]);
			expect(payments()).toHaveLength(1);
		});
	},
);

describe('payments without a reference', () => {
	test('are two payments when two items are alike', async () => {
		const { success } = await run(DEPOSIT, { items: [{}, {}] });

		expect(success).toHaveLength(2);
		expect(payments()).toHaveLength(2);
	});

	test('are not sent again by a retry of the execution', async () => {
		const first = await run(DEPOSIT);
		const again = await run(DEPOSIT, { retryOf: first });

		expect(again.success).toMatchObject([{ outcome: 'success' }]);
		expect(payments()).toHaveLength(1);
	});
});
