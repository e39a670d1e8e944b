import { DataTables } from '../../../support/dataTables';
import { payout, payoutRow } from '../../../support/duitkuCalls';
import type { OperationRun } from '../../../support/runOperation';
import { amountsIn, payroll, REGISTER, usePayouts } from '../../../support/usePayouts';

const { sandbox, paths, run, clock, attemptsSent, inquiries, paidIdr, sentTo } = usePayouts();

const ROWS = payroll(30);

/** Tables that answer after a moment, each call after another one. */
function slowTables(): DataTables {
	const tables = new DataTables();
	let calls = 0;
	tables.onCall = async () => {
		calls += 1;
		const yields = (calls * 7) % 11;
		for (let n = 0; n < yields; n += 1) await new Promise((resolve) => setImmediate(resolve));
	};
	return tables;
}

const together = async (times: number, call = payout(), tables = slowTables()) => ({
	tables,
	runs: await Promise.all(
		Array.from({ length: times }, async () => await run(call, { items: ROWS, tables })),
	),
});

/** The references of a run, whatever became of them. */
const reported = ({ items }: OperationRun) => items.map(({ reference }) => reference).sort();

const REFERENCES = ROWS.map(({ reference }) => reference).sort();

test.each([2, 3])('%i runs at one moment pay every row once, and each reports all', async (n) => {
	const { runs } = await together(n, payout({ settleAfter: 60 }));

	expect(paidIdr()).toEqual(amountsIn(ROWS));
	expect(attemptsSent()).toHaveLength(ROWS.length);
	for (const each of runs) {
		expect(each.error).toBeUndefined();
		expect(each.success).toHaveLength(ROWS.length);
		expect(reported(each)).toEqual(REFERENCES);
	}
});

test('two runs at one moment name the payments that were made, and not inquiries of their own', async () => {
	const { runs } = await together(2, payout({ settleAfter: 60 }));
	const paid = attemptsSent().sort();

	for (const { success } of runs) {
		expect(success.map(({ disburseId }) => disburseId).sort()).toEqual(paid);
	}
});

test.each([2, 3])('%i runs at one moment that wait for nothing pay nobody twice', async (n) => {
	const { runs, tables } = await together(n, payout({ settleAfter: 0 }));
	const last = await run(payout({ settleAfter: 60 }), { items: ROWS, tables });

	expect(paidIdr()).toEqual(amountsIn(ROWS));
	expect(attemptsSent()).toHaveLength(ROWS.length);
	expect(last.success).toHaveLength(ROWS.length);
	for (const each of runs) {
		expect(reported(each)).toEqual(REFERENCES);
		expect(each.failed).toEqual([]);
		for (const { code } of each.pending) expect(code).toBe('IN_PROGRESS');
	}
});

test('a run that finds another one at work says so at once when it does not wait', async () => {
	const tables = new DataTables();
	sandbox.faults.add({ kind: 'delay', path: paths.onlineTransfer, ms: 2_500, times: 'always' });
	const first = run(payout({ concurrency: 30 }), { items: ROWS, tables });
	await sandbox.waitFor(() => sentTo(paths.onlineTransfer).length === ROWS.length);
	clock.putForward(1);
	const second = await run(payout({ settleAfter: 0 }), { items: ROWS, tables });
	const { success } = await first;

	expect(second.pending.map(({ code }) => code)).toEqual(ROWS.map(() => 'IN_PROGRESS'));
	expect(second.pending.map(({ disburseId }) => disburseId).sort()).toEqual(
		success.map(({ disburseId }) => disburseId).sort(),
	);
	expect(paidIdr()).toEqual(amountsIn(ROWS));
	expect(inquiries()).toBe(ROWS.length);
});

test('two runs of which each claims half of the rows first pay every row once', async () => {
	const tables = slowTables();
	const runs = await Promise.all(
		[ROWS, [...ROWS].reverse()].map(
			async (items) => await run(payout({ settleAfter: 60 }), { items, tables }),
		),
	);

	expect(paidIdr()).toEqual(amountsIn(ROWS));
	expect(runs.map(({ success }) => success.length)).toEqual([30, 30]);
});

test('a run takes over what another one has ended while it waited', async () => {
	const tables = new DataTables();
	sandbox.faults.add({ kind: 'delay', path: paths.onlineTransfer, ms: 500 });
	const first = run(payout(), { items: [payoutRow()], tables });
	await sandbox.waitFor(() => sentTo(paths.onlineTransfer).length === 1);
	const second = await run(payout({ settleAfter: 60 }), { items: [payoutRow()], tables });

	expect(second.success).toMatchObject([
		{ code: 'ALREADY_PAID', disburseId: (await first).success[0]?.disburseId },
	]);
	expect(attemptsSent()).toHaveLength(1);
});

test('a claim that grew old before its payment was sent is made anew, and the payment sent once', async () => {
	const tables = new DataTables();
	const rows = payroll(2);
	let hasClaimed = false;
	tables.onCall = ({ title, items }) => {
		if (title === 'row: get' && hasClaimed) {
			tables.onCall = () => undefined;
			clock.putForward(3);
		}
		hasClaimed ||= title === 'row: insert' && items.some(({ event }) => event === 'claimed');
	};
	const { success } = await run(payout(), { items: rows, tables });
	const again = await run(payout(), { items: rows, tables });

	expect(success.map(({ code }) => code)).toEqual(['00', '00']);
	expect(attemptsSent()).toHaveLength(2);
	expect(inquiries()).toBe(2);
	const events = tables.rows(REGISTER).map(({ event }) => event);
	expect(events.filter((event) => event === 'claimed')).toHaveLength(4);
	expect(events.filter((event) => event === 'withdrawn')).toHaveLength(2);
	expect(again.success.map(({ code }) => code)).toEqual(['ALREADY_PAID', 'ALREADY_PAID']);
	expect(paidIdr()).toEqual(amountsIn(rows));
});
