import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { interbankInquiry, PAYMENTS } from './payments';
import { agentCredential, DEPOSIT, runBankPlus, sentTo, storedText } from './runBankPlus';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const payments = () => sandbox.ledger.transfers({ system: 'bankPlus' });

describe.each(PAYMENTS)('%s', (pathName, operation, parameters) => {
	const path = () => sandbox.bankPlus.paths[pathName];
	const inputs = async () =>
		pathName === 'interbankPayment' ? [await interbankInquiry(sandbox)] : [{}];
	type Settings = Parameters<typeof runBankPlus>[4];
	const pay = async (more: INodeParameters = {}, settings: Settings = {}, items?: IDataObject[]) =>
		await runBankPlus(
			sandbox,
			operation,
			{ ...parameters, ...more },
			items ?? (await inputs()),
			settings,
		);

	test('is success when Bank+ says so, and the money moved once', async () => {
		const { json, outputs } = await pay();

		expect(json.map((output) => output.length)).toEqual([1, 0, 0]);
		expect(json[0]![0]).toMatchObject({
			outcome: 'success',
			code: '00',
			bank_code: expect.any(String),
		});
		expect(typeof json[0]![0]!.reference).toBe('string');
		expect(outputs[0]![0]!.pairedItem).toEqual({ item: 0 });
		expect(payments()).toHaveLength(1);
		expect(sentTo(sandbox, path())).toHaveLength(1);
	});

	test('takes the PIN of the credential when its own is blank', async () => {
		const run = await pay();
		const body = sentTo(sandbox, path())[0]!.body as IDataObject;

		expect(Object.values(body)).toContain(sandbox.bankPlus.agent.pin);
		expect(run.json[0]).toHaveLength(1);
	});

	test('is failed and not sent when there is no PIN at all', async () => {
		const items = await inputs();
		const credentials = agentCredential(sandbox, { pin: '' });
		const { json } = await runBankPlus(sandbox, operation, parameters, items, {}, { credentials });

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
		expect(sentTo(sandbox, path())).toEqual([]);
	});

	test('is failed when the PIN is wrong', async () => {
		const { json } = await pay({ pin: '999999' });

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'INVALID_PIN' }]);
		expect(payments()).toEqual([]);
		expect(JSON.stringify(json)).not.toContain('999999');
	});

	test('is failed when the balance of the agent is too low', async () => {
		const { json } = await pay(
			pathName === 'openAccount' ? { deposit: 900_000_000 } : { amount: 900_000_000 },
		);

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(payments()).toEqual([]);
	});

	test.each([
		['loseAnswer', 'CONNECTION_LOST', 1],
		['closeBefore', 'CONNECTION_LOST', 0],
		['redirect', 'HTTP_307', 0],
		['brokenJson', 'UNREADABLE_ANSWER', 1],
	] as const)('is sent once and pending after %s', async (kind, code, paid) => {
		const items = await inputs();
		sandbox.faults.add({ kind, path: path(), times: 'always' });
		const { json } = await pay({}, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 }, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code }]);
		expect(json[1]![0]!.advice).toMatch(/no status call/);
		expect(json[1]![0]!.advice).toMatch(/Do not send this payment again/);
		expect(sentTo(sandbox, path())).toHaveLength(1);
		expect(payments()).toHaveLength(paid);
	});

	test('is sent once and pending after a time-out', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'delay', ms: 500, path: path(), times: 'always' });
		const { json } = await pay({ options: { timeout: 0.1 } }, {}, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(sentTo(sandbox, path())).toHaveLength(1);
	});

	test.each([401, 403, 400, 500, 502])('is sent once and pending at HTTP %i', async (status) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status, path: path(), times: 'always' });
		const { json } = await pay({}, {}, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentTo(sandbox, path())).toHaveLength(1);
	});

	test.each([
		['{"code":"-1","message":"[68] Response received too late"}', '-1'],
		['{"code":"ERR_SYSTEM","message":"System error"}', 'ERR_SYSTEM'],
		['{"message":"no code"}', 'NO_CODE'],
	])('is pending when Bank+ answers %s', async (body, code) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status: 200, body, path: path() });
		const { json } = await pay({}, {}, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code }]);
	});

	test('is pending when a success names another amount', async () => {
		const items = await inputs();
		const data = { amount: 1, first_deposit: 1, deposit_amount: 1 };
		const body = JSON.stringify({ code: '00', message: 'Ok', data });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: path() });
		const { json } = await pay({}, {}, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'never throws after a send, nor passes its input on, with On Error %s',
		async (onError) => {
			const items = [...(await inputs()), { invalid: true }];
			sandbox.faults.add({ kind: 'status', status: 500, path: path(), times: 'always' });
			const amountName = pathName === 'openAccount' ? 'deposit' : 'amount';
			const amount = '={{ $json.invalid ? -1 : 10000 }}';
			const { json, error } = await pay({ [amountName]: amount }, { onError }, items);

			if (onError === 'stopWorkflow') {
				expect(error?.message).toMatch(/Nothing was sent/);
				expect(sentTo(sandbox, path())).toEqual([]);
			} else {
				expect(error).toBeUndefined();
				expect(json[0]).toEqual([]);
				expect(json[1]).toMatchObject([{ code: 'HTTP_500' }]);
				expect(json[2]).toMatchObject([{ code: 'INVALID_INPUT' }]);
				expect(json.flat().filter((item) => 'error' in item)).toEqual([]);
			}
		},
	);

	test('shows no secret in anything that is stored of the run', async () => {
		const items = await inputs();
		const credentials = agentCredential(sandbox);
		const echo = { pin: '000000', pin_transaksi: '000000', session_id: 'S', sid: 'SANDBOXSID01' };
		const body = JSON.stringify({ code: '00', data: { ...echo, amount: 1, first_deposit: 1 } });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: path() });
		const run = await runBankPlus(sandbox, operation, parameters, items, {}, { credentials });
		const stored = storedText(run);

		expect(run.json.flat()).toHaveLength(1);
		const { password, sid } = sandbox.bankPlus.agent;
		for (const secret of [password, sid, credentials.read('bankPlusApi').sessionId]) {
			expect(stored).not.toContain(secret);
		}
		expect(stored).not.toMatch(/"(pin_transaksi|session_id|sid)"/);
	});
});

describe('an interbank payment', () => {
	const path = () => sandbox.bankPlus.paths.interbankPayment;
	const PAYMENT = ['interbankTransfer', 'payment'] as const;

	test('is made once for two items of one inquiry', async () => {
		const item = await interbankInquiry(sandbox);
		const { json } = await runBankPlus(sandbox, PAYMENT, { amount: 10_000 }, [item, item]);

		expect(json[0]).toHaveLength(2);
		expect(json[0]!.map(({ reference }) => reference)).toEqual([
			item.transaction_id,
			item.transaction_id,
		]);
		expect(sentTo(sandbox, path())).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('is pending when an earlier execution has sent it', async () => {
		const item = await interbankInquiry(sandbox);
		await runBankPlus(sandbox, PAYMENT, { amount: 10_000 }, [item]);
		const { json } = await runBankPlus(sandbox, PAYMENT, { amount: 10_000 }, [item]);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: '-1' }]);
		expect(payments()).toHaveLength(1);
	});
});

describe('payments without a reference', () => {
	test('are two payments when two items are alike', async () => {
		const { json } = await runBankPlus(sandbox, ['customer', 'deposit'], DEPOSIT, [{}, {}]);

		expect(json[0]).toHaveLength(2);
		expect(payments()).toHaveLength(2);
	});

	test('are not sent again by a retry of the execution', async () => {
		const first = await runBankPlus(sandbox, ['customer', 'deposit'], DEPOSIT, [{}]);
		const again = await runBankPlus(
			sandbox,
			['customer', 'deposit'],
			DEPOSIT,
			[{}],
			{},
			{
				retryOf: first.run.data,
			},
		);

		expect(again.json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(payments()).toHaveLength(1);
	});
});
