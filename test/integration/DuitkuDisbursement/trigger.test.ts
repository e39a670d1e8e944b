import axios from 'axios';
import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import type { IDataObject } from 'n8n-workflow';

import { DuitkuDisbursementTrigger } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursementTrigger.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	cashOut,
	clearingInquiry,
	clearingTransfer,
	inquired,
	merchant,
	row,
	runDuitku,
	sentTo,
} from '../support/duitku';
import { listen, type ListeningTrigger, type TriggerOptions } from '../support/webhook';

let sandbox: Sandbox;
let trigger: ListeningTrigger;
let workflows = 0;

beforeAll(async () => {
	sandbox = await startSandbox({ callbackDelayMs: 0, callbackRetryMs: 1 });
});
beforeEach(() => sandbox.reset());
afterEach(async () => await trigger.close());
afterAll(async () => await sandbox.close());

const start = async (parameters: IDataObject = {}, more: Partial<TriggerOptions> = {}) => {
	workflows += 1;
	trigger = await listen({
		node: new DuitkuDisbursementTrigger(),
		parameters: {
			events: ['clearing', 'cashOut'],
			outcomes: ['success', 'pending', 'failed'],
			...parameters,
		},
		credentials: merchant(sandbox),
		workflowId: `workflow-${workflows}`,
		...more,
	});
	return trigger;
};

/** Bytes, so that the client leaves them as they are. */
const post = async (body: unknown) =>
	await axios.post(
		trigger.url,
		Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
		{
			headers: { 'Content-Type': 'application/json' },
			validateStatus: () => true,
			// A kept connection would outlive the trigger that it leads to.
			httpAgent: new Agent({ keepAlive: false }),
		},
	);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Signed here by hand, from the formulas of the document. */
const clearingCallback = (changes: IDataObject = {}, signedAmount = '50000') => {
	const { email, secretKey } = sandbox.duitku.merchant;
	const signature = sha256(
		`${email}0088760673466Test Account000000001278${signedAmount}12345${secretKey}`,
	);
	return {
		disburseId: '12345',
		userId: 3551,
		email,
		bankCode: '008',
		bankAccount: '8760673466',
		amountTransfer: 50_000,
		accountName: 'Test Account',
		custRefNumber: '000000001278',
		statusCode: '00',
		statusDesc: 'Success',
		errorMessage: '',
		signature,
		...changes,
	};
};

const cashOutCallback = (changes: IDataObject = {}) => {
	const { email, secretKey } = sandbox.duitku.merchant;
	return {
		disburseId: '23042',
		email,
		amountTransfer: 50_000,
		custRefNumber: 'CO-1',
		accountName: 'Test Account',
		bankCode: '2010',
		phoneNumber: '081200000100',
		statusCode: '00',
		statusDesc: 'Success',
		errorMessage: '',
		signature: sha256(`${email}23042CO-1${secretKey}`),
		...changes,
	};
};

const payByH2H = async () => {
	const rows = [row({ type: 'H2H', bankCode: '008', bankAccount: '8760673466' })];
	const items = await inquired(sandbox, rows, clearingInquiry());
	await runDuitku(sandbox, clearingTransfer({ statusChecks: 0 }), items);
	return items[0]!;
};

const unconfirmed = { options: { confirmClearing: false } };

describe('callbacks of the sandbox', () => {
	test('an H2H transfer comes back confirmed, and the sandbox gets SUCCESS', async () => {
		await start();
		sandbox.duitku.registerClearingCallback(trigger.url);
		const item = await payByH2H();
		await sandbox.waitFor(() => sandbox.duitku.callbacks()[0]?.state === 'accepted');

		expect(trigger.emitted).toMatchObject([
			{
				event: 'clearing',
				outcome: 'success',
				confirmed: true,
				reference: item.disburseId,
				disburseId: item.disburseId,
				amountTransfer: 50_000,
				statusCode: '00',
			},
		]);
		expect(sandbox.duitku.callbacks()[0]!.attempts).toMatchObject([
			{ status: 200, answer: 'SUCCESS' },
		]);
	});

	test.each([
		['081200000100', 'success', '00'],
		['081200000201', 'failed', '01'],
	])('a cash out to %s comes back as %s', async (phoneNumber, outcome, statusCode) => {
		await start();
		await runDuitku(sandbox, { ...cashOut(), additionalFields: { callbackUrl: trigger.url } }, [
			{
				bankCode: '2010',
				amountTransfer: 50_000,
				custRefNumber: `CO-${phoneNumber}`,
				accountName: 'Test Account',
				accountIdentity: '3171000000000001',
				phoneNumber,
			},
		]);
		await sandbox.waitFor(() => sandbox.duitku.callbacks()[0]?.state === 'accepted');

		expect(trigger.emitted).toMatchObject([
			{ event: 'cashOut', outcome, statusCode, custRefNumber: `CO-${phoneNumber}` },
		]);
	});

	test('five deliveries at the same moment start the workflow once', async () => {
		await start();
		sandbox.duitku.registerClearingCallback(trigger.url);
		sandbox.faults.add({
			kind: 'repeatCallback',
			path: sandbox.duitku.paths.clearingTransfer,
			deliveries: 5,
			atOnce: true,
		});
		await payByH2H();
		await sandbox.waitFor(
			() =>
				sandbox.duitku.callbacks().length === 5 &&
				sandbox.duitku.callbacks().every(({ state }) => state === 'accepted'),
		);

		expect(trigger.emitted).toHaveLength(1);
	});

	test('the status call wins over a forged status', async () => {
		await start();
		const item = await payByH2H().catch(() => undefined);
		expect(item).toBeUndefined();
		sandbox.duitku.registerClearingCallback(trigger.url);
		const paid = await payByH2H();
		await sandbox.waitFor(() => trigger.emitted.length === 1);
		const forged = await sandbox.duitku.sendCallback({
			disburseId: paid.disburseId as string,
			overrides: { statusCode: '01' },
		});

		expect(forged.attempts).toMatchObject([{ status: 200, answer: 'SUCCESS' }]);
		expect(trigger.emitted).toMatchObject([{ outcome: 'success' }]);
	});

	test('without an answer from the status call it is pending, and Duitku is asked to repeat', async () => {
		await start();
		sandbox.duitku.registerClearingCallback(trigger.url);
		sandbox.faults.add({ kind: 'status', status: 502, path: sandbox.duitku.paths.status });
		await payByH2H();
		await sandbox.waitFor(() => sandbox.duitku.callbacks()[0]?.state === 'accepted');

		expect(sandbox.duitku.callbacks()[0]!.attempts).toMatchObject([
			{ status: 503 },
			{ status: 200, answer: 'SUCCESS' },
		]);
		expect(trigger.emitted).toMatchObject([
			{ outcome: 'pending', confirmed: false },
			{ outcome: 'success', confirmed: true },
		]);
	});
});

describe('what is refused', () => {
	test.each([
		['a changed amount', { amountTransfer: 60_000 }],
		['a changed account', { bankAccount: '8760673467' }],
		['a wrong signature', { signature: 'f'.repeat(64) }],
		['a signature of another length', { signature: 'abc' }],
		['another e-mail', { email: 'someone@example.com' }],
		['another user', { userId: 9999 }],
	])('%s is answered 401', async (_, changes) => {
		await start();

		expect((await post(clearingCallback(changes))).status).toBe(401);
		expect(trigger.emitted).toEqual([]);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test.each(['disburseId', 'email', 'accountName', 'custRefNumber', 'amountTransfer', 'signature'])(
		'a callback without %s is answered 400',
		async (name) => {
			await start();
			const answer = await post(clearingCallback({ [name]: '' }));

			expect(answer.status).toBe(400);
			expect(answer.data).toContain(name);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test.each(['', 'not json', '[]', '"text"', 'null', '{"a":'])(
		'the body %j is answered 400',
		async (body) => {
			await start();

			expect((await post(body)).status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test('a body above the limit is answered 413', async () => {
		await start();
		const answer = await post(clearingCallback({ errorMessage: 'x'.repeat(20_000) }));

		expect(answer.status).toBe(413);
	});

	test('a sender that is not on the list is answered 403', async () => {
		await start({ options: { allowedAddresses: '203.0.113.10, 203.0.113.11' } });

		expect((await post(cashOutCallback())).status).toBe(403);
		expect(trigger.emitted).toEqual([]);
	});

	test('a sender on the list is heard', async () => {
		await start({ options: { allowedAddresses: '203.0.113.10, 127.0.0.1' } });

		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});
});

describe('how a callback may be written', () => {
	test.each([
		['a text amount', { amountTransfer: '50000' }],
		['a text amount with decimals', { amountTransfer: '50000.00' }],
		['a number as disburseId', { disburseId: 12345 }],
	])('%s is accepted', async (_, changes) => {
		await start(unconfirmed);

		expect((await post(clearingCallback(changes))).data).toBe('SUCCESS');
		expect(trigger.emitted).toMatchObject([{ amountTransfer: 50_000, disburseId: '12345' }]);
	});

	test.each([
		['slashes escaped', (text: string) => text.replace(/\//g, '\\/')],
		['all quotes escaped', (text: string) => text.replace(/"/g, '\\"')],
		['a decimal amount', (text: string) => text.replace(':50000,', ':50000.0,')],
	])('%s is accepted', async (_, rewrite) => {
		await start(unconfirmed);
		const body = rewrite(JSON.stringify(clearingCallback({ errorMessage: 'a/b' })));

		expect((await post(body)).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});

	test('the signature is not passed on', async () => {
		await start();
		await post(cashOutCallback());

		expect(trigger.emitted[0]).not.toHaveProperty('signature');
	});
});

describe('what the workflow is told', () => {
	test('a replay is answered SUCCESS and emitted once, also after a restart', async () => {
		const staticData = {};
		await start({}, { staticData, workflowId: 'restarted' });
		await post(cashOutCallback());
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
		await trigger.close();

		// A new process knows only what was saved: the same static data under another name.
		await start({}, { staticData, workflowId: 'after-restart' });
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toEqual([]);
	});

	test('pending and then success are two states', async () => {
		await start();
		await post(cashOutCallback({ statusCode: '68' }));
		await post(cashOutCallback());
		await post(cashOutCallback({ statusCode: '68' }));

		expect(trigger.emitted.map(({ outcome }) => outcome)).toEqual(['pending', 'success']);
	});

	test('failed after success is a conflict that asks a person, once', async () => {
		await start();
		await post(cashOutCallback());
		await post(cashOutCallback({ statusCode: '01' }));
		await post(cashOutCallback({ statusCode: '01' }));

		expect(trigger.emitted).toMatchObject([
			{ outcome: 'success' },
			{ outcome: 'pending', advice: expect.stringContaining('Ask Duitku') },
		]);
		expect(trigger.emitted).toHaveLength(2);
	});

	test('a status code that is not documented is pending', async () => {
		await start();
		await post(cashOutCallback({ statusCode: '77' }));

		expect(trigger.emitted).toMatchObject([{ outcome: 'pending' }]);
	});

	test('events and outcomes that were not chosen are answered SUCCESS and not emitted', async () => {
		await start({ events: ['clearing'] });
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		await trigger.close();
		const emittedBefore = trigger.emitted.length;

		await start({ outcomes: ['failed'] });
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect([emittedBefore, trigger.emitted.length]).toEqual([0, 0]);
	});

	test('the status is not asked when the option is off', async () => {
		await start(unconfirmed);
		await post(clearingCallback());

		expect(trigger.emitted).toMatchObject([{ outcome: 'success', confirmed: false }]);
		expect(sentTo(sandbox, sandbox.duitku.paths.status)).toEqual([]);
	});

	test('in test mode every delivery is shown', async () => {
		await start({}, { mode: 'manual' });
		await post(cashOutCallback());
		await post(cashOutCallback());

		expect(trigger.emitted).toHaveLength(2);
	});
});
