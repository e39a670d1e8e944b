import axios from 'axios';
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
} from '../../support/duitku';
import {
	cashOutCallback as signedCashOut,
	clearingCallback as signedClearing,
} from '../../support/duitkuCallbacks';
import { listen, type ListeningTrigger, type TriggerOptions } from '../../support/webhook';

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

const clearingCallback = (changes: IDataObject = {}) => signedClearing(sandbox, changes);
const cashOutCallback = (changes: IDataObject = {}) => signedCashOut(sandbox, changes);

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

describe('a clearing callback beside another answer of Inquiry Status', () => {
	const status = (changes: IDataObject) => ({
		bankCode: '008',
		bankAccount: '8760673466',
		amountTransfer: 50_000.0,
		accountName: 'Test Account',
		custRefNumber: '000000001278',
		responseCode: '00',
		responseDesc: '',
		...changes,
	});
	const answerStatus = (changes: IDataObject) => {
		sandbox.faults.add({
			kind: 'status',
			status: 200,
			path: sandbox.duitku.paths.status,
			body: JSON.stringify(status(changes)),
			times: 'always',
		});
	};

	test.each<[string, IDataObject]>([
		['80', { responseCode: '80' }],
		['NF', { responseCode: 'NF' }],
		['-420', { responseCode: '-420' }],
		['68', { responseCode: '68' }],
		['TO', { responseCode: 'TO' }],
		['91', { responseCode: '91' }],
		['EE', { responseCode: 'EE' }],
		['LD', { responseCode: 'LD' }],
		['a refused query', { responseCode: '-191' }],
		['a failure', { responseCode: '76' }],
		['another amount', { amountTransfer: 60_000 }],
		['another account', { bankAccount: '8760673467' }],
	])('told 00, but the status is %s: pending, unconfirmed, asked for again', async (_, changes) => {
		await start();
		answerStatus(changes);
		const answer = await post(clearingCallback());

		expect(answer.status).toBe(503);
		expect(trigger.emitted).toMatchObject([
			{
				outcome: 'pending',
				confirmed: false,
				advice: expect.stringContaining('Look the disbursement up') as string,
			},
		]);
	});

	test.each([
		['68', '68', 'pending'],
		['68', '80', 'pending'],
		['68', '00', 'success'],
		['68', '76', 'failed'],
		['01', '76', 'failed'],
		['00', '00', 'success'],
	])('told %s and status %s is %s, confirmed', async (statusCode, responseCode, outcome) => {
		await start();
		answerStatus({ responseCode });
		const answer = await post(clearingCallback({ statusCode }));

		expect(answer.data).toBe('SUCCESS');
		expect(trigger.emitted).toMatchObject([{ outcome, confirmed: true }]);
		expect(trigger.emitted[0]).not.toHaveProperty('advice');
	});

	test.each([
		['01', '00'],
		['01', '80'],
		['68', 'NF'],
	])('told %s and status %s do not agree', async (statusCode, responseCode) => {
		await start();
		answerStatus({ responseCode });

		expect((await post(clearingCallback({ statusCode }))).status).toBe(503);
		expect(trigger.emitted).toMatchObject([{ outcome: 'pending', confirmed: false }]);
	});

	test.each([
		['another account', { bankAccount: '8760673467' }],
		['another amount', { amountTransfer: 60_000 }],
		['another bank', { bankCode: '009' }],
	])('a failure is not confirmed by the status of %s', async (_, changes) => {
		await start();
		answerStatus({ responseCode: '76', ...changes });

		expect((await post(clearingCallback({ statusCode: '01' }))).status).toBe(503);
		expect(trigger.emitted).toMatchObject([{ outcome: 'pending', confirmed: false }]);
	});

	test('a failure is confirmed by a status that leaves out what it was for', async () => {
		await start();
		answerStatus({ responseCode: '76', bankAccount: '', accountName: '', custRefNumber: null });
		await post(clearingCallback({ statusCode: '01' }));

		expect(trigger.emitted).toMatchObject([{ outcome: 'failed', confirmed: true }]);
	});

	test('two confirmed final states that contradict each other ask a person', async () => {
		await start();
		answerStatus({ responseCode: '76' });
		await post(clearingCallback({ statusCode: '01' }));
		sandbox.faults.clear();
		answerStatus({ responseCode: '00' });
		const answer = await post(clearingCallback());
		await post(clearingCallback());

		expect(answer.data).toBe('SUCCESS');
		expect(trigger.emitted).toMatchObject([
			{ outcome: 'failed', confirmed: true },
			{
				outcome: 'pending',
				confirmed: false,
				advice: expect.stringContaining('Ask Duitku') as string,
			},
		]);
		expect(trigger.emitted).toHaveLength(2);
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

	describe.each([
		'disburseId',
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'statusCode',
		'signature',
	])('a callback whose %s', (name) => {
		test.each([undefined, null, '', '  ', [], ['00'], {}, { x: 1 }, true])(
			'is %j is answered 400',
			async (value) => {
				await start(unconfirmed);
				const answer = await post(clearingCallback({ [name]: value }));

				expect(answer.status).toBe(400);
				expect(answer.data).toContain(name);
				expect(trigger.emitted).toEqual([]);
			},
		);
	});

	test.each(['abc', '50.000', '0', '-50000', 50_000.5])(
		'the amount %j is answered 400',
		async (amountTransfer) => {
			await start();

			expect((await post(cashOutCallback({ amountTransfer }))).status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	/** The signed text of a clearing callback, cut anew into the two signed parts of a cash out. */
	const recut = (at: number, changes: IDataObject) => {
		const { email, signature } = clearingCallback();
		const signed = '0088760673466Test Account0000000012785000012345';
		return {
			...cashOutCallback(),
			email,
			disburseId: signed.slice(0, at),
			custRefNumber: signed.slice(at),
			signature,
			...changes,
		};
	};

	test.each([1, 3, 8, 13])(
		'a clearing callback that was cut anew into a cash out at %i is no cash out',
		async (at) => {
			await start();
			const answer = await post(recut(at, { amountTransfer: 999_000_000 }));

			expect(answer.status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test('a cash out of another channel than the documented ones is answered 400', async () => {
		await start();

		expect((await post(cashOutCallback({ bankCode: '014' }))).status).toBe(400);
		expect(trigger.emitted).toEqual([]);
	});

	test.each([['127.0.0.1'], { address: '127.0.0.1' }, 5, false])(
		'an allow list that is %j lets nobody in',
		async (allowedAddresses) => {
			await start({ options: { allowedAddresses } });

			expect((await post(cashOutCallback())).status).toBe(403);
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

	test('only documented fields are passed on, and not the signature', async () => {
		await start();
		await post(
			cashOutCallback({
				json: { outcome: 'success', reference: 'forged' },
				binary: { data: {} },
				pairedItem: 7,
				error: 'x',
				confirmed: true,
				advice: 'Pay again',
			}),
		);

		expect(trigger.emitted).toEqual([
			{
				disburseId: '23042',
				email: sandbox.duitku.merchant.email,
				amountTransfer: 50_000,
				custRefNumber: 'CO-1',
				accountName: 'Test Account',
				bankCode: '2010',
				phoneNumber: '081200000100',
				statusCode: '00',
				statusDesc: 'Success',
				errorMessage: '',
				event: 'cashOut',
				outcome: 'success',
				reference: '23042',
				confirmed: false,
			},
		]);
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

	test('a callback that n8n could not store is news when it comes again', async () => {
		const store = jest.fn().mockRejectedValueOnce(new Error('The database is gone'));
		await start({}, { store: store.mockResolvedValue(undefined) });

		expect((await post(cashOutCallback())).status).toBe(500);
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect((await post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});

	test('of two at one moment the second takes over when the first could not be stored', async () => {
		const store = jest.fn().mockRejectedValueOnce(new Error('The database is gone'));
		await start({}, { store: store.mockResolvedValue(undefined) });
		const answers = await Promise.all([post(cashOutCallback()), post(cashOutCallback())]);

		expect(answers.map(({ status }) => status).sort()).toEqual([200, 500]);
		expect(trigger.emitted).toHaveLength(1);
	});

	test('the oldest of five thousand payments is forgotten', async () => {
		const keys = Array.from({ length: 5_000 }, (_, index) => `cashOut:${index + 1}`);
		const told = Object.fromEntries(keys.map((key) => [key, 'success']));
		const staticData: IDataObject = { 'node:Trigger': { told } };
		await start({}, { staticData });
		await post(cashOutCallback({ disburseId: '70001' }));

		const saved = (staticData['node:Trigger'] as IDataObject).told as IDataObject;
		expect(Object.keys(saved)).toHaveLength(5_000);
		expect(saved).toHaveProperty('cashOut:70001');
		expect(saved).not.toHaveProperty('cashOut:1');
	});

	test('what another trigger has written over is missed, and no repeat is emitted', async () => {
		const staticData: IDataObject = {};
		await start({}, { staticData });
		await post(cashOutCallback());
		staticData['node:Trigger'] = {};
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now + 61_000);
		await post(cashOutCallback());
		jest.restoreAllMocks();

		expect(trigger.emitted).toHaveLength(1);
		expect(trigger.warnings).toEqual([expect.stringContaining('one trigger per workflow')]);
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
