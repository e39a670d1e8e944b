import type { IDataObject } from 'n8n-workflow';

import {
	cashOut,
	cashOutRow,
	clearingInquiry,
	clearingTransfer,
	row,
} from '../../../support/duitkuCalls';
import { useDuitkuTrigger } from '../../../support/useDuitkuTrigger';

const { sandbox, paths, run, inquire, answer, start, clearingCallback } = useDuitkuTrigger();

const payByH2H = async () => {
	const rows = [row({ type: 'H2H', bankCode: '008', bankAccount: '8760673466' })];
	const items = await inquire(rows, clearingInquiry());
	await run(clearingTransfer({ statusChecks: 0 }), { items });
	return items[0]!;
};

describe('callbacks of the sandbox', () => {
	test('an H2H transfer comes back confirmed, and the sandbox gets SUCCESS', async () => {
		const trigger = await start();
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
		const trigger = await start();
		await run(
			{ ...cashOut(), additionalFields: { callbackUrl: trigger.url } },
			{
				items: [cashOutRow({ custRefNumber: `CO-${phoneNumber}`, phoneNumber })],
			},
		);
		await sandbox.waitFor(() => sandbox.duitku.callbacks()[0]?.state === 'accepted');

		expect(trigger.emitted).toMatchObject([
			{ event: 'cashOut', outcome, statusCode, custRefNumber: `CO-${phoneNumber}` },
		]);
	});

	test('five deliveries at the same moment start the workflow once', async () => {
		const trigger = await start();
		sandbox.duitku.registerClearingCallback(trigger.url);
		sandbox.faults.add({
			kind: 'repeatCallback',
			path: paths.clearingTransfer,
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
		const trigger = await start();
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
		const trigger = await start();
		sandbox.duitku.registerClearingCallback(trigger.url);
		sandbox.faults.add({ kind: 'status', status: 502, path: paths.status });
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
	const answerStatus = (changes: IDataObject) => answer(paths.status, status(changes));

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
		const trigger = await start();
		answerStatus(changes);
		const reply = await trigger.post(clearingCallback());

		expect(reply.status).toBe(503);
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
		const trigger = await start();
		answerStatus({ responseCode });
		const reply = await trigger.post(clearingCallback({ statusCode }));

		expect(reply.data).toBe('SUCCESS');
		expect(trigger.emitted).toMatchObject([{ outcome, confirmed: true }]);
		expect(trigger.emitted[0]).not.toHaveProperty('advice');
	});

	test.each([
		['01', '00'],
		['01', '80'],
		['68', 'NF'],
	])('told %s and status %s do not agree', async (statusCode, responseCode) => {
		const trigger = await start();
		answerStatus({ responseCode });

		expect((await trigger.post(clearingCallback({ statusCode }))).status).toBe(503);
		expect(trigger.emitted).toMatchObject([{ outcome: 'pending', confirmed: false }]);
	});

	test.each([
		['another account', { bankAccount: '8760673467' }],
		['another amount', { amountTransfer: 60_000 }],
		['another bank', { bankCode: '009' }],
	])('a failure is not confirmed by the status of %s', async (_, changes) => {
		const trigger = await start();
		answerStatus({ responseCode: '76', ...changes });

		expect((await trigger.post(clearingCallback({ statusCode: '01' }))).status).toBe(503);
		expect(trigger.emitted).toMatchObject([{ outcome: 'pending', confirmed: false }]);
	});

	test('a failure is confirmed by a status that leaves out what it was for', async () => {
		const trigger = await start();
		answerStatus({ responseCode: '76', bankAccount: '', accountName: '', custRefNumber: null });
		await trigger.post(clearingCallback({ statusCode: '01' }));

		expect(trigger.emitted).toMatchObject([{ outcome: 'failed', confirmed: true }]);
	});

	test('two confirmed final states that contradict each other ask a person', async () => {
		const trigger = await start();
		answerStatus({ responseCode: '76' });
		await trigger.post(clearingCallback({ statusCode: '01' }));
		answerStatus({ responseCode: '00' });
		const reply = await trigger.post(clearingCallback());
		await trigger.post(clearingCallback());

		expect(reply.data).toBe('SUCCESS');
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
