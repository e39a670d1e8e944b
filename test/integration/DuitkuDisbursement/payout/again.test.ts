import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { asText } from '../../../../nodes/shared/values/asText';
import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import { THREE_TRIES } from '../../../support/runOperation';
import { amountsIn, eventsOf, payroll, usePayouts } from '../../../support/usePayouts';

const { sandbox, paths, run, clock, attemptsSent, inquiries, paidIdr, sentTo } = usePayouts();

const CLEARED = { good: '8760673466', answeredLate: '8760673456', unreachable: '8760673457' };

/** One n8n with its tables, in which rows are run as often as one likes. */
function n8n() {
	const tables = new DataTables();
	const pay = async (
		rows: IDataObject[],
		options: INodeParameters = {},
		fields: INodeParameters = {},
	) => await run(payout({ settleAfter: 0, ...options }, fields), { items: rows, tables });
	return { tables, pay };
}

describe('a row that has failed for sure', () => {
	test('is tried anew with a new inquiry, and another ID', async () => {
		const { tables, pay } = n8n();
		const rows = [payoutRow({ bankAccount: ONLINE.walletNotEnough })];
		const first = await pay(rows);
		const second = await pay(rows);

		expect([first, second].map(({ failed }) => failed[0]?.code)).toEqual(['-510', '-510']);
		expect(new Set(attemptsSent()).size).toBe(2);
		expect(inquiries()).toBe(2);
		expect(eventsOf(tables, 'PAY-1')).toEqual(['claimed', 'failed', 'claimed', 'failed']);
	});

	test('is paid when it is corrected, though its account is another one then', async () => {
		const { pay } = n8n();
		await pay([payoutRow({ bankAccount: ONLINE.walletNotEnough })]);
		const second = await pay([payoutRow({ amountTransfer: 60_000 })]);

		expect(second.success).toMatchObject([{ code: '00', bankAccount: ONLINE.good }]);
		expect(paidIdr()).toEqual([60_000]);
	});

	test('fails without a claim when its inquiry is refused', async () => {
		const { tables, pay } = n8n();
		const { failed } = await pay([payoutRow({ bankAccount: '8760673512' })]);

		expect(failed).toMatchObject([{ code: '-100', reference: 'PAY-1' }]);
		expect(failed[0]?.advice).toContain('moves no money');
		expect(tables.store.list().flatMap(({ rows }) => rows)).toEqual([]);
		expect(attemptsSent()).toEqual([]);
	});
});

describe.each([
	['online', ONLINE.answeredLate, '68', {}],
	['online', ONLINE.databaseProblem, '91', {}],
	['BIFAST', CLEARED.answeredLate, '68', { channel: 'BIFAST' }],
	['BIFAST', CLEARED.unreachable, '91', { channel: 'BIFAST' }],
])('a row that %s leaves open (%s, code %s)', (channel, bankAccount, code, fields) => {
	const rows = [payoutRow({ bankAccount })];
	const open = async () => {
		const { pay, tables } = n8n();
		const first = await pay(rows, {}, fields);
		expect(first.pending).toMatchObject([{ code, channel }]);
		return { pay, tables, id: asText(first.pending[0]?.disburseId) };
	};

	test('stays open while its status says so, however often it is run', async () => {
		const { pay, id } = await open();
		clock.putForward(60);
		const again = await pay(rows, {}, fields);

		expect(again.pending).toMatchObject([{ code, disburseId: id, channel }]);
		expect(attemptsSent()).toEqual([id]);
	});

	test('is a success as soon as it is settled, and is not sent again', async () => {
		const { pay, tables, id } = await open();
		sandbox.duitku.settle(id, 'paid');
		const again = await pay(rows, {}, fields);
		const third = await pay(rows, {}, fields);

		for (const { success } of [again, third]) {
			expect(success).toMatchObject([{ code: 'ALREADY_PAID', disburseId: id, channel }]);
		}
		expect(attemptsSent()).toEqual([id]);
		expect(eventsOf(tables, 'PAY-1')).toEqual(['claimed', 'pending', 'paid']);
	});

	test('is sent anew by the same channel as soon as it has failed for sure', async () => {
		const { pay, id } = await open();
		sandbox.duitku.settle(id, 'failed');
		const again = await pay(rows, {}, fields);

		expect(again.pending).toMatchObject([{ code, channel }]);
		expect(again.pending[0]?.disburseId).not.toBe(id);
		expect(attemptsSent()).toHaveLength(2);
	});

	test('is refused when what was open has failed and its channel takes it no more', async () => {
		const { pay, id } = await open();
		sandbox.duitku.settle(id, 'failed');
		const again = await pay(rows, {}, { channel: 'RTGS' });

		expect(again.failed).toMatchObject([{ code: 'INVALID_INPUT' }]);
		expect(again.failed[0]?.message).toContain('100.000.000');
		expect(attemptsSent()).toEqual([id]);
	});
});

test('a payment that was denied while it was on its way is in doubt until it can arrive no more', async () => {
	const { pay } = n8n();
	sandbox.faults.add({ kind: 'delay', path: paths.onlineTransfer, ms: 1_500 });
	const first = await pay([payoutRow()], { timeout: 0.5 });
	clock.putForward(1);
	const second = await pay([payoutRow()]);
	await sandbox.waitFor(() => paidIdr().length > 0);
	const third = await pay([payoutRow()]);

	expect(first.pending).toMatchObject([{ code: 'NOT_FOUND' }]);
	expect(second.pending).toMatchObject([{ code: 'IN_PROGRESS' }]);
	expect(third.success).toMatchObject([{ code: 'ALREADY_PAID' }]);
	expect(attemptsSent()).toHaveLength(1);
	expect(paidIdr()).toEqual([50_000]);
});

describe('a reference that was paid before', () => {
	test.each([
		['amount', { amountTransfer: 60_000 }, /50000.*60000/],
		['account', { bankAccount: ONLINE.timeOut }, new RegExp(`${ONLINE.good}.*${ONLINE.timeOut}`)],
		['bank', { bankCode: '002' }, /014.*002/],
		['purpose', { purpose: 'Bonus' }, /with other details/],
	])('is a conflict with another %s, and nothing is sent', async (_, changes, shown) => {
		const { pay } = n8n();
		await pay([payoutRow()]);
		const { failed } = await pay([payoutRow(changes)]);

		expect(failed).toMatchObject([{ code: 'REFERENCE_CONFLICT', reference: 'PAY-1' }]);
		expect(failed[0]?.message).toMatch(shown);
		expect(failed[0]?.message).toContain('was paid before');
		expect(attemptsSent()).toHaveLength(1);
		expect(inquiries()).toBe(1);
	});

	test.each<[string, INodeParameters]>([
		['channel', { channel: 'BIFAST' }],
		['sender', { additionalFields: { senderId: '3', senderName: 'Finance' } }],
		['expected name', { additionalFields: { expectedAccountName: 'Somebody Else' } }],
	])('is the same payment with another %s', async (_, fields) => {
		const { pay } = n8n();
		await pay([payoutRow()]);
		const { success } = await pay([payoutRow()], {}, fields);

		expect(success).toMatchObject([{ code: 'ALREADY_PAID', channel: 'online' }]);
		expect(attemptsSent()).toHaveLength(1);
	});

	test('is named beside the faults of a row that cannot be sent', async () => {
		const { tables, pay } = n8n();
		await pay([payoutRow()]);
		const { failed } = await run(payout(), {
			items: [payoutRow({ bankAccount: 'no account' })],
			onError: 'continueRegularOutput',
			tables,
		});

		expect(failed).toMatchObject([{ code: 'INVALID_INPUT' }]);
		expect(failed[0]?.message).toMatch(/reference PAY-1 was paid before, on .* by execution/);
	});
});

describe('a second pass of the same execution', () => {
	const rows = payroll(2);

	test.each(['dataTable', 'none'])(
		"by the editor's Retry sends nothing again (register: %s)",
		async (register) => {
			const tables = new DataTables();
			const call = payout({ register, settleAfter: 0 });
			const first = await run(call, { items: rows, tables });
			const { success } = await run(call, { items: rows, tables, retryOf: first });

			expect(success.map(({ disburseId }) => disburseId)).toEqual(
				first.success.map(({ disburseId }) => disburseId),
			);
			expect(paidIdr()).toEqual(amountsIn(rows));
		},
	);

	test('in a later turn of a loop sends only what is new', async () => {
		const tables = new DataTables();
		const first = await run(payout(), { items: rows, tables });
		const { success } = await run(payout(), { items: payroll(3), tables, nextTurnOf: first });

		expect(success).toHaveLength(3);
		expect(paidIdr()).toEqual(amountsIn(payroll(3)));
	});

	test('by Retry On Fail has nothing to do, whatever became of the rows', async () => {
		const tables = new DataTables();
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer });
		const items = [...rows, payoutRow({ reference: 'POOR', bankAccount: ONLINE.walletNotEnough })];
		const { error, success, failed } = await run(payout(), { items, tables, ...THREE_TRIES });

		expect(error).toBeUndefined();
		expect([success.length, failed.length]).toEqual([2, 1]);
		expect(attemptsSent()).toHaveLength(3);
	});

	test('is needless where nothing is kept, and another execution pays again', async () => {
		const tables = new DataTables();
		const call = payout({ register: 'none' });
		await run(call, { items: rows, tables });
		await run(call, { items: rows, tables });

		expect(paidIdr()).toEqual(amountsIn(rows).flatMap((amountIdr) => [amountIdr, amountIdr]));
		expect(tables.store.list()).toEqual([]);
	});
});

test('Execute Once pays the first row, and the others are new to the next run', async () => {
	const tables = new DataTables();
	const once = await run(payout(), { items: payroll(3), tables, executeOnce: true });
	const next = await run(payout(), { items: payroll(3), tables });

	expect(once.success.map(({ reference }) => reference)).toEqual(['PAY-1']);
	expect(next.success.map(({ code }) => code)).toEqual(['ALREADY_PAID', '00', '00']);
});

test('a run that is cancelled gives back what it has not sent, and the next one pays that at once', async () => {
	const tables = new DataTables();
	const rows = payroll(6);
	const answersAreHeldBack = { kind: 'delay', path: paths.onlineTransfer, ms: 400 } as const;
	sandbox.faults.add({ ...answersAreHeldBack, after: true, times: 'always' });
	let cancel = (): void => undefined;
	const cancelled = run(payout({ concurrency: 2 }), {
		items: rows,
		tables,
		onStarted: (stop) => (cancel = stop),
	});
	await sandbox.waitFor(() => sentTo(paths.onlineTransfer).length === 2);
	const withdrawn = eventually(tables, 'withdrawn', 4);
	cancel();
	await cancelled;
	await withdrawn;
	sandbox.faults.clear();
	const next = await run(payout({ settleAfter: 0 }), { items: rows, tables });

	expect(next.success).toHaveLength(6);
	expect(next.success.filter(({ code }) => code === 'ALREADY_PAID')).toHaveLength(2);
	expect(paidIdr()).toEqual(amountsIn(rows));
	expect(attemptsSent()).toHaveLength(6);
});

/** Resolves when so many rows of this event are written. */
function eventually(tables: DataTables, event: string, count: number): Promise<void> {
	return new Promise((written) => {
		let left = count;
		tables.onCall = ({ title, items }) => {
			if (title !== 'row: insert') return;
			left -= items.filter((row) => row.event === event).length;
			if (left <= 0) written();
		};
	});
}
