import type { INode } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, runKasPro, type Call } from './kasPro';
import { moved, PAYMENTS, payments, type Payment } from './payments';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

test('every money-moving operation is tested here', () => {
	expect(payments(sandbox).map(({ name }) => name)).toEqual(PAYMENTS);
});

describe.each(PAYMENTS)('%s', (name) => {
	let payment: Payment;
	let call: Call;
	beforeEach(async () => {
		payment = payments(sandbox).find((known) => known.name === name)!;
		call = await payment.make(sandbox);
		sandbox.requests.clear();
	});

	const run = async (settings: Partial<INode> = {}, more: Call['parameters'] = {}) =>
		await runKasPro(
			sandbox,
			{ ...call, parameters: { ...call.parameters, ...more } },
			{},
			settings,
		);
	const sentThere = () => sandbox.requests.list({ path: payment.path });

	test('moves money once, by POST to its path, and says what became of it', async () => {
		const { json } = await run();

		const [item, ...others] = json.flat();
		expect(others).toEqual([]);
		expect(item).toMatchObject({ outcome: payment.outcome });
		expect(item!.advice).toMatch(/\.$/);
		expect(typeof item!.reference).toBe('string');
		expect(json[payment.outcome === 'success' ? 0 : 1]).toHaveLength(1);
		expect(sandbox.requests.list().map(({ method, path }) => `${method} ${path}`)).toEqual([
			`POST ${payment.path}`,
		]);
		expect(moved(sandbox)).toBe(1);
	});

	test('is pending and is sent once when the answer is lost after the money moved', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: payment.path });
		const { json, error } = await run({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });

		expect(error).toBeUndefined();
		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(json[1]![0]!.advice).toMatch(/KasPro documents no status call/);
		expect(sentThere()).toHaveLength(1);
		expect(moved(sandbox)).toBe(1);
	});

	test('is pending after a time-out', async () => {
		sandbox.faults.add({ kind: 'delay', ms: 1_000, path: payment.path });
		const { json } = await run({}, { options: { timeout: 0.2 } });

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(sentThere()).toHaveLength(1);
	});

	test('is not sent again where a redirect points', async () => {
		sandbox.faults.add({ kind: 'redirect', path: payment.path });
		const { json } = await run();

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'HTTP_307' }]);
		expect(sentThere()).toHaveLength(1);
		expect(moved(sandbox)).toBe(0);
	});

	test.each([401, 403, 500, 502])('is pending at HTTP %i that says nothing', async (status) => {
		sandbox.faults.add({ kind: 'status', status, path: payment.path, times: 'always' });
		const { json } = await run({ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 });

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentThere()).toHaveLength(1);
	});

	test('is pending when the answer breaks off', async () => {
		sandbox.faults.add({ kind: 'brokenJson', path: payment.path });
		const { json } = await run();

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'UNREADABLE_ANSWER' }]);
		expect(sentThere()).toHaveLength(1);
	});

	test('is failed and is not sent again at a 401 that says why', async () => {
		const body = { message: 'ERROR', result: '[GE-0001] Unauthorize' };
		answerWith(sandbox, payment.path, body, 401);
		const { json } = await run({ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 });

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'GE-0001', message: 'Unauthorize' }]);
		expect(sentThere()).toHaveLength(1);
		expect(moved(sandbox)).toBe(0);
	});

	test('is pending when the answer is of no known shape', async () => {
		answerWith(sandbox, payment.path, { error: { message: 'odd' }, status: 'ok' });
		const { json } = await run({ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 });

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'NO_CODE' }]);
		expect(json[1]![0]).not.toHaveProperty('error');
		expect(sentThere()).toHaveLength(1);
	});

	test('is not sent again by a retry of the execution', async () => {
		const first = await run();
		const retried = await runKasPro(sandbox, call, { retryOf: first.run.data });

		expect(retried.json.flat()).toMatchObject([{ outcome: payment.outcome }]);
		expect(sentThere()).toHaveLength(1);
		expect(moved(sandbox)).toBe(1);
	});

	test('leaves by Failed with On Error "continue" when its fields cannot be used', async () => {
		const bad = { amount: '5.000', gold_weight: '1,5', phone_number: 'x', path: 'http://evil' };
		const { json } = await run({ onError: 'continueRegularOutput' }, bad);

		expect(json.map((output) => output.length)).toEqual([0, 0, 1]);
		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
		expect(sentThere()).toEqual([]);
	});
});
