import type { IDataObject } from 'n8n-workflow';

import { NODE_NAME } from '../../../support/engine';
import { useDuitkuTrigger } from '../../../support/useDuitkuTrigger';

const { sandbox, paths, sentTo, start, clearingCallback, cashOutCallback } = useDuitkuTrigger();

/** Where n8n keeps what the trigger has told. */
const KEPT = `node:${NODE_NAME}`;

const UNCONFIRMED = { options: { confirmClearing: false } };

describe('how a callback may be written', () => {
	test.each([
		['a text amount', { amountTransfer: '50000' }],
		['a text amount with decimals', { amountTransfer: '50000.00' }],
		['a number as disburseId', { disburseId: 12345 }],
	])('%s is accepted', async (_, changes) => {
		const trigger = await start(UNCONFIRMED);

		expect((await trigger.post(clearingCallback(changes))).data).toBe('SUCCESS');
		expect(trigger.emitted).toMatchObject([{ amountTransfer: 50_000, disburseId: '12345' }]);
	});

	test.each([
		['slashes escaped', (text: string) => text.replace(/\//g, '\\/')],
		['all quotes escaped', (text: string) => text.replace(/"/g, '\\"')],
		['a decimal amount', (text: string) => text.replace(':50000,', ':50000.0,')],
	])('%s is accepted', async (_, rewrite) => {
		const trigger = await start(UNCONFIRMED);
		const body = rewrite(JSON.stringify(clearingCallback({ errorMessage: 'a/b' })));

		expect((await trigger.post(body)).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});

	test('only documented fields are passed on, and not the signature', async () => {
		const trigger = await start();
		await trigger.post(
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
		const before = await start({}, { staticData, workflowId: 'restarted' });
		await before.post(cashOutCallback());
		expect((await before.post(cashOutCallback())).data).toBe('SUCCESS');
		expect(before.emitted).toHaveLength(1);
		await before.close();

		// A new process knows only what was saved: the same static data under another name.
		const after = await start({}, { staticData, workflowId: 'after-restart' });
		expect((await after.post(cashOutCallback())).data).toBe('SUCCESS');
		expect(after.emitted).toEqual([]);
	});

	test('a callback that n8n could not store is news when it comes again', async () => {
		const store = jest.fn().mockRejectedValueOnce(new Error('The database is gone'));
		const trigger = await start({}, { store: store.mockResolvedValue(undefined) });

		expect((await trigger.post(cashOutCallback())).status).toBe(500);
		expect((await trigger.post(cashOutCallback())).data).toBe('SUCCESS');
		expect((await trigger.post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});

	test('of two at one moment the second takes over when the first could not be stored', async () => {
		const store = jest.fn().mockRejectedValueOnce(new Error('The database is gone'));
		const trigger = await start({}, { store: store.mockResolvedValue(undefined) });
		const answers = await Promise.all([
			trigger.post(cashOutCallback()),
			trigger.post(cashOutCallback()),
		]);

		expect(answers.map(({ status }) => status).sort()).toEqual([200, 500]);
		expect(trigger.emitted).toHaveLength(1);
	});

	test('the oldest of five thousand payments is forgotten', async () => {
		const keys = Array.from({ length: 5_000 }, (_, index) => `cashOut:${index + 1}`);
		const told = Object.fromEntries(keys.map((key) => [key, 'success']));
		const staticData: IDataObject = { [KEPT]: { told } };
		const trigger = await start({}, { staticData });
		await trigger.post(cashOutCallback({ disburseId: '70001' }));

		const saved = (staticData[KEPT] as IDataObject).told as IDataObject;
		expect(Object.keys(saved)).toHaveLength(5_000);
		expect(saved).toHaveProperty('cashOut:70001');
		expect(saved).not.toHaveProperty('cashOut:1');
	});

	test('what another trigger has written over is missed, and no repeat is emitted', async () => {
		const staticData: IDataObject = {};
		const trigger = await start({}, { staticData });
		await trigger.post(cashOutCallback());
		staticData[KEPT] = {};
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now + 61_000);
		await trigger.post(cashOutCallback());
		jest.restoreAllMocks();

		expect(trigger.emitted).toHaveLength(1);
		expect(trigger.warnings).toEqual([expect.stringContaining('one trigger per workflow')]);
	});

	test('pending and then success are two states', async () => {
		const trigger = await start();
		await trigger.post(cashOutCallback({ statusCode: '68' }));
		await trigger.post(cashOutCallback());
		await trigger.post(cashOutCallback({ statusCode: '68' }));

		expect(trigger.emitted.map(({ outcome }) => outcome)).toEqual(['pending', 'success']);
	});

	test('failed after success is a conflict that asks a person, once', async () => {
		const trigger = await start();
		await trigger.post(cashOutCallback());
		await trigger.post(cashOutCallback({ statusCode: '01' }));
		await trigger.post(cashOutCallback({ statusCode: '01' }));

		expect(trigger.emitted).toMatchObject([
			{ outcome: 'success' },
			{ outcome: 'pending', advice: expect.stringContaining('Ask Duitku') },
		]);
		expect(trigger.emitted).toHaveLength(2);
	});

	test('a status code that is not documented is pending', async () => {
		const trigger = await start();
		await trigger.post(cashOutCallback({ statusCode: '77' }));

		expect(trigger.emitted).toMatchObject([{ outcome: 'pending' }]);
	});

	test('events and outcomes that were not chosen are answered SUCCESS and not emitted', async () => {
		const forClearing = await start({ events: ['clearing'] });
		expect((await forClearing.post(cashOutCallback())).data).toBe('SUCCESS');
		await forClearing.close();

		const forFailed = await start({ outcomes: ['failed'] });
		expect((await forFailed.post(cashOutCallback())).data).toBe('SUCCESS');
		expect([...forClearing.emitted, ...forFailed.emitted]).toEqual([]);
	});

	test('the status is not asked when the option is off', async () => {
		const trigger = await start(UNCONFIRMED);
		await trigger.post(clearingCallback());

		expect(trigger.emitted).toMatchObject([{ outcome: 'success', confirmed: false }]);
		expect(sentTo(paths.status)).toEqual([]);
	});

	test('in test mode every delivery is shown', async () => {
		const trigger = await start({}, { mode: 'manual' });
		await trigger.post(cashOutCallback());
		await trigger.post(cashOutCallback());

		expect(trigger.emitted).toHaveLength(2);
	});
});
