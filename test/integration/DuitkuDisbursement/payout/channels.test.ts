import type { INodeParameters } from 'n8n-workflow';

import { DataTables } from '../../../support/dataTables';
import { payout, payoutRow } from '../../../support/duitkuCalls';
import { usePayouts } from '../../../support/usePayouts';

const { sandbox, paths, run, clock, attemptsSent, inquiries, paidIdr, sentTo } = usePayouts();

/** The account of the document that every clearing channel pays. */
const CLEARED = '8760673466';

const clearingRow = (amountTransfer: number) => payoutRow({ bankAccount: CLEARED, amountTransfer });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const JAKARTA_MS = 7 * HOUR_MS;

/** Puts the clock forward to this hour in Jakarta, on the next Wednesday that is still to come. */
function untilWednesday(hour: number) {
	const inJakarta = new Date(Date.now() + JAKARTA_MS);
	const midnightMs = Math.floor(inJakarta.getTime() / DAY_MS) * DAY_MS;
	const days = (3 - inJakarta.getUTCDay() + 7) % 7 || 7;
	const toMs = midnightMs + days * DAY_MS + hour * HOUR_MS;
	clock.putForward((toMs - inJakarta.getTime()) / 60_000);
}

const RTGS_IDR = 400_000_000;
const RTGS: INodeParameters = { channel: 'RTGS' };

describe('a row by RTGS', () => {
	test('is paid at noon, and known at six in the evening, when RTGS is closed', async () => {
		const tables = new DataTables();
		const items = [clearingRow(RTGS_IDR)];
		untilWednesday(12);
		const noon = await run(payout({}, RTGS), { items, tables });
		untilSix();
		const evening = await run(payout({}, RTGS), { items, tables });

		expect(noon.success).toMatchObject([{ code: '00', channel: 'RTGS', type: 'RTGS' }]);
		expect(evening.success).toMatchObject([{ code: 'ALREADY_PAID', channel: 'RTGS' }]);
		expect(paidIdr()).toEqual([RTGS_IDR]);
	});

	test('that is new at six is refused until the next morning, and nothing is sent', async () => {
		untilWednesday(18);
		const { failed } = await run(payout({}, RTGS), {
			items: [clearingRow(RTGS_IDR)],
			onError: 'continueRegularOutput',
		});

		expect(failed).toMatchObject([{ code: 'INVALID_INPUT' }]);
		expect(failed[0]?.message).toMatch(
			/^RTGS runs 08:00 to 15:00 .* opens next on Thursday .*, 08:00 Jakarta time$/,
		);
		expect([attemptsSent(), inquiries()]).toEqual([[], 0]);
	});

	test('opens a day later after a holiday', async () => {
		untilWednesday(18);
		const thursday = new Date(Date.now() + JAKARTA_MS + DAY_MS).toISOString().slice(0, 10);
		const { error } = await run(payout({ holidays: thursday }, RTGS), {
			items: [clearingRow(RTGS_IDR)],
		});

		expect(error?.description).toContain('opens next on Friday');
		expect(attemptsSent()).toEqual([]);
	});

	test('is sent at six all the same when that is wanted', async () => {
		untilWednesday(18);
		const { success } = await run(payout({ outsideHours: 'send' }, RTGS), {
			items: [clearingRow(RTGS_IDR)],
		});

		expect(success).toMatchObject([{ code: '00', channel: 'RTGS' }]);
	});

	test('stops all rows of its file under On Error "stop", and none of them is sent', async () => {
		untilWednesday(18);
		const rows = [payoutRow({ reference: 'ONLINE' }), clearingRow(RTGS_IDR)];
		const { error } = await run(payout({}, { channel: '={{ $itemIndex ? "RTGS" : "auto" }}' }), {
			items: rows,
		});

		expect(error?.message).toContain('1 of 2 items');
		expect(attemptsSent()).toEqual([]);
	});
});

/** From noon. */
const untilSix = () => clock.putForward(6 * 60);

describe('the automatic channel', () => {
	test('is online up to the limit of the bank, and says so', async () => {
		const { success } = await run(payout(), { items: [payoutRow({ amountTransfer: 50_000_000 })] });

		expect(success).toMatchObject([
			{ channel: 'online', channelReason: expect.stringMatching(/^Online: .*50\.000\.000/) },
		]);
	});

	test('is BI FAST above the limit, at any hour', async () => {
		untilWednesday(23);
		const { success } = await run(payout(), { items: [clearingRow(50_000_001)] });

		expect(success).toMatchObject([
			{
				channel: 'BIFAST',
				channelReason: expect.stringMatching(/^BI FAST: above the online limit of bank 014/),
				accountName: 'Test Account',
			},
		]);
		expect(sentTo(paths.clearingTransfer)).toHaveLength(1);
	});

	test.each([
		[12, 'success', 'RTGS'],
		[23, 'failed', 'auto'],
	] as const)(
		'is RTGS while that is open for what BI FAST does not carry (at %i: %s)',
		async (hour, output, channel) => {
			untilWednesday(hour);
			const left = await run(payout(), {
				items: [clearingRow(RTGS_IDR)],
				onError: 'continueRegularOutput',
			});

			expect(left[output]).toMatchObject([{ channel }]);
			expect(left.items).toHaveLength(1);
		},
	);

	test('is the one of the first run, though another one would be chosen now', async () => {
		const tables = new DataTables();
		const items = [clearingRow(RTGS_IDR)];
		untilWednesday(12);
		sandbox.faults.add({ kind: 'closeBefore', path: paths.clearingTransfer });
		const first = await run(payout({ statusChecks: 0 }), { items, tables });
		untilSix();
		const second = await run(payout({ settleAfter: 0 }), { items, tables });

		expect(first.pending).toMatchObject([{ channel: 'RTGS' }]);
		expect(second.success).toMatchObject([{ code: '00', channel: 'RTGS' }]);
		expect(second.success[0]?.disburseId).toBe(first.pending[0]?.disburseId);
		expect(inquiries()).toBe(1);
	});
});

describe('H2H', () => {
	const H2H: INodeParameters = { channel: 'H2H' };
	const row = () => payoutRow({ bankCode: '008', bankAccount: CLEARED });

	test('is accepted first, stays open, and is a success once it is settled', async () => {
		const tables = new DataTables();
		sandbox.duitku.registerClearingCallback(`${sandbox.url}/nobody`);
		const first = await run(payout({}, H2H), { items: [row()], tables });
		const id = first.pending[0]?.disburseId;
		await sandbox.waitFor(() => sandbox.ledger.transfers({ status: 'posted' }).length === 1);
		const second = await run(payout({}, H2H), { items: [row()], tables });

		expect(first.pending).toMatchObject([{ code: '80', channel: 'H2H' }]);
		expect(second.success).toMatchObject([{ code: 'ALREADY_PAID', disburseId: id }]);
		expect(attemptsSent()).toEqual([id]);
	});

	test('is refused without a registered callback, and names it', async () => {
		const { failed } = await run(payout({}, H2H), { items: [row()] });

		expect(failed).toMatchObject([{ code: '-161' }]);
		expect(failed[0]?.advice).toContain('Duitku trigger');
	});

	test('does not go to a bank that does not take part', async () => {
		const { error } = await run(payout({}, H2H), { items: [payoutRow()] });

		expect(error?.description).toContain('does not take part in H2H');
		expect(inquiries()).toBe(0);
	});
});

describe('limits', () => {
	test.each([
		['online', 60_000_000, 'takes online up to Rp50.000.000'],
		['RTGS', 99_999_999, 'RTGS takes from Rp100.000.000'],
		['LLG', 1_000_000_001, 'LLG takes up to Rp1.000.000.000'],
	])('by %s refuse Rp %i before anything is asked', async (channel, amountTransfer, why) => {
		untilWednesday(12);
		const { error } = await run(payout({}, { channel }), {
			items: [payoutRow({ amountTransfer })],
		});

		expect(error?.description).toContain(why);
		expect(inquiries()).toBe(0);
	});

	test('are left to Duitku when nobody is to check them', async () => {
		const { failed } = await run(payout({ checkLimits: false }, { channel: 'online' }), {
			items: [payoutRow({ amountTransfer: 60_000_000 })],
		});

		expect(failed).toMatchObject([{ code: '-920' }]);
		expect(attemptsSent()).toEqual([]);
	});

	test('do not hold for what was paid before they were lowered', async () => {
		const tables = new DataTables();
		const items = [payoutRow({ amountTransfer: 40_000_000 })];
		await run(payout(), { items, tables });
		sandbox.faults.add({
			kind: 'status',
			path: paths.listBank,
			status: 200,
			times: 'always',
			body: JSON.stringify({
				responseCode: '00',
				Banks: [{ bankCode: '014', bankName: 'BCA', maxAmountTransfer: '10000' }],
			}),
		});
		const { success } = await run(payout({}, { channel: 'online' }), { items, tables });

		expect(success).toMatchObject([{ code: 'ALREADY_PAID' }]);
	});
});
