import { asText } from '../../../../nodes/shared/values/asText';
import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import {
	amountsIn,
	diesAfterItsClaims,
	diesBeforeItsEnds,
	eventsOf,
	payroll,
	REGISTER,
	usePayouts,
} from '../../../support/usePayouts';

const { sandbox, paths, run, clock, attemptsSent, inquiries, paidIdr, sentTo } = usePayouts();

const ROWS = payroll(3);

/** Whoever finds a payment in doubt says so, and does not wait. */
const AT_ONCE = payout({ settleAfter: 0 });

/** The run that will die. Nobody waits for it. */
const begin = (tables: DataTables, items = ROWS) =>
	void run(payout({ statusChecks: 0, timeout: 300 }), { items, tables });

/** So young a claim may be given back in a moment, and is waited for in any case. */
const MINUTES_UNTIL_DEAD = 1;

const MINUTES_UNTIL_OVER = 7;

describe('a run that died with its claims written and nothing sent', () => {
	const crash = async (items = ROWS) => {
		const tables = new DataTables();
		const died = diesAfterItsClaims(tables);
		begin(tables, items);
		await died;
		clock.putForward(MINUTES_UNTIL_DEAD);
		return { tables, ids: claimedIn(tables) };
	};

	test('leaves its rows in doubt: at once nothing is sent, and it is said when it is safe', async () => {
		const { tables, ids } = await crash();
		const claimedAtMs = Number(tables.rows(REGISTER)[0]?.atMs);
		const again = await run(AT_ONCE, { items: ROWS, tables });

		expect(again.pending.map(({ code }) => code)).toEqual(ROWS.map(() => 'IN_PROGRESS'));
		expect(again.pending.map(({ disburseId }) => disburseId)).toEqual(ids);
		const safeFrom = new Date(claimedAtMs + 470_000).toISOString().slice(0, 16).replace('T', ' ');
		expect(again.pending[0]?.advice).toContain(`Run it again after ${safeFrom} UTC`);
		expect(again.pending[0]?.message).toMatch(/^Claimed on .* by execution execution-1, /);
		expect(attemptsSent()).toEqual([]);
	});

	test('is still in doubt after seven minutes', async () => {
		const { tables } = await crash();
		clock.putForward(6);
		const again = await run(AT_ONCE, { items: ROWS, tables });

		expect(again.pending.map(({ code }) => code)).toEqual(ROWS.map(() => 'IN_PROGRESS'));
		expect(attemptsSent()).toEqual([]);
	});

	test('is made good after eight minutes, under the same IDs and without another inquiry', async () => {
		const { tables, ids } = await crash();
		clock.putForward(MINUTES_UNTIL_OVER);
		const again = await run(AT_ONCE, { items: ROWS, tables });

		expect(again.success.map(({ code }) => code)).toEqual(['00', '00', '00']);
		expect(again.success.map(({ disburseId }) => disburseId)).toEqual(ids);
		expect(attemptsSent().sort()).toEqual(ids);
		expect(inquiries()).toBe(ROWS.length);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
	});

	test('is waited for by a run that begins at once, as long as the user wants', async () => {
		const { tables, ids } = await crash();
		const waiting = run(payout({ settleAfter: 600 }), { items: ROWS, tables });
		await sandbox.waitFor(() => sentTo(paths.status).length >= ROWS.length);
		const sentTooEarly = attemptsSent();
		clock.putForward(MINUTES_UNTIL_OVER);
		const { success } = await waiting;

		expect(sentTooEarly).toEqual([]);
		expect(success.map(({ disburseId }) => disburseId)).toEqual(ids);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
	});

	test('does not keep others back: new rows of the same file are paid at once', async () => {
		const { tables } = await crash(ROWS.slice(0, 1));
		const again = await run(AT_ONCE, { items: ROWS, tables });

		expect(again.pending.map(({ reference }) => reference)).toEqual(['PAY-1']);
		expect(again.success.map(({ reference }) => reference)).toEqual(['PAY-2', 'PAY-3']);
		expect(paidIdr()).toEqual(amountsIn(ROWS.slice(1)));
	});

	test('is paid once by two runs that both find it over', async () => {
		const { tables, ids } = await crash();
		clock.putForward(MINUTES_UNTIL_OVER);
		const runs = await Promise.all(
			[1, 2].map(() => run(payout({ settleAfter: 30 }), { items: ROWS, tables })),
		);

		expect(paidIdr()).toEqual(amountsIn(ROWS));
		expect(attemptsSent().sort()).toEqual(ids);
		expect(runs.map(({ success }) => success.length)).toEqual([3, 3]);
	});

	test('is paid by the channel that it was inquired for, whatever is chosen now', async () => {
		const { tables, ids } = await crash();
		clock.putForward(MINUTES_UNTIL_OVER);
		const again = await run(payout({ settleAfter: 0 }, { channel: 'BIFAST' }), {
			items: ROWS,
			tables,
		});

		expect(again.success.map(({ channel }) => channel)).toEqual(ROWS.map(() => 'online'));
		expect(attemptsSent().sort()).toEqual(ids);
	});

	test('is refused when the file now says another amount, and nothing is sent', async () => {
		const { tables } = await crash([payoutRow()]);
		clock.putForward(MINUTES_UNTIL_OVER);
		const changed = payoutRow({ amountTransfer: 70_000 });
		const again = await run(AT_ONCE, { items: [changed], tables });

		expect(again.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
		expect(again.failed[0]?.message).toMatch(/50000.*70000/);
		expect(attemptsSent()).toEqual([]);
	});
});

describe('a run that died with its payments made and nothing of them written', () => {
	test('has paid: at once the rows are a success, under its IDs, and nothing is sent', async () => {
		const tables = new DataTables();
		const died = diesBeforeItsEnds(tables);
		begin(tables);
		await died;
		const ids = claimedIn(tables);
		const again = await run(AT_ONCE, { items: ROWS, tables });
		const third = await run(AT_ONCE, { items: ROWS, tables });

		expect(again.success.map(({ code }) => code)).toEqual(ROWS.map(() => 'ALREADY_PAID'));
		expect(again.success.map(({ disburseId }) => disburseId)).toEqual(ids);
		expect(third.success.map(({ disburseId }) => disburseId)).toEqual(ids);
		expect(attemptsSent().sort()).toEqual(ids);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
		expect(eventsOf(tables, 'PAY-1')).toEqual(['claimed', 'paid']);
	});

	test('has paid, though the answer was lost with it', async () => {
		const tables = new DataTables();
		sandbox.faults.add({ kind: 'delay', path: paths.onlineTransfer, ms: 600_000, after: true });
		begin(tables, [payoutRow()]);
		await sandbox.waitFor(() => paidIdr().length === 1);
		const again = await run(AT_ONCE, { items: [payoutRow()], tables });

		expect(again.success).toMatchObject([{ code: 'ALREADY_PAID', accountName: 'Test Account' }]);
		expect(attemptsSent()).toEqual([again.success[0]?.disburseId]);
	});

	test('has failed: the row is tried anew at once, with a new inquiry', async () => {
		const tables = new DataTables();
		const row = payoutRow({ bankAccount: ONLINE.walletNotEnough });
		const died = diesBeforeItsEnds(tables);
		begin(tables, [row]);
		await died;
		const again = await run(AT_ONCE, { items: [row], tables });

		expect(again.failed).toMatchObject([{ code: '-510' }]);
		expect(new Set(attemptsSent()).size).toBe(2);
		expect(inquiries()).toBe(2);
	});
});

describe('a run that died with its payment still on the way', () => {
	const LATE_MS = 1_500;

	const crash = async () => {
		const tables = new DataTables();
		sandbox.faults.add({ kind: 'delay', path: paths.onlineTransfer, ms: LATE_MS });
		begin(tables, [payoutRow()]);
		await sandbox.waitFor(() => sentTo(paths.onlineTransfer).length === 1);
		clock.putForward(MINUTES_UNTIL_DEAD);
		return tables;
	};
	const arrived = async () =>
		await sandbox.waitFor(() => sentTo(paths.onlineTransfer)[0]?.ended !== 'inFlight');

	test('is waited for, and found paid when it has arrived in time', async () => {
		const tables = await crash();
		const early = await run(AT_ONCE, { items: [payoutRow()], tables });
		clock.putForward(3);
		await arrived();
		const later = await run(AT_ONCE, { items: [payoutRow()], tables });

		expect(early.pending).toMatchObject([{ code: 'IN_PROGRESS' }]);
		expect(later.success).toMatchObject([{ code: 'ALREADY_PAID' }]);
		expect(attemptsSent()).toHaveLength(1);
		expect(paidIdr()).toEqual([50_000]);
	});

	test('arrives too late: the row was paid meanwhile, and is not paid once more', async () => {
		const tables = await crash();
		clock.putForward(MINUTES_UNTIL_OVER);
		const later = await run(AT_ONCE, { items: [payoutRow()], tables });
		await arrived();
		const last = await run(AT_ONCE, { items: [payoutRow()], tables });

		expect(later.success).toMatchObject([{ code: '00' }]);
		expect(last.success).toMatchObject([{ code: 'ALREADY_PAID' }]);
		expect(new Set(attemptsSent()).size).toBe(1);
		expect(paidIdr()).toEqual([50_000]);
	});
});

/** What the system calls the payments that were claimed. */
function claimedIn(tables: DataTables): string[] {
	return tables
		.rows(REGISTER)
		.filter(({ event }) => event === 'claimed')
		.map(({ attempt }) => asText(attempt));
}
