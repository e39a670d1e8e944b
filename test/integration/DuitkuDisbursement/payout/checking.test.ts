import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { asText } from '../../../../nodes/shared/values/asText';
import { isObject } from '../../../../nodes/shared/values/json';
import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import {
	amountsIn,
	diesAfterItsClaims,
	payroll,
	REGISTER,
	usePayouts,
} from '../../../support/usePayouts';

const { sandbox, paths, run, read, attemptsSent, inquiries, paidIdr } = useCheckedPayouts();

const ROWS = payroll(3);

function useCheckedPayouts() {
	const payouts = usePayouts();
	return {
		...payouts,
		/** What Check says of each row. */
		read: async (
			items: IDataObject[],
			tables = new DataTables(),
			fields: INodeParameters = {},
			options: INodeParameters = {},
		) => {
			const call = { ...payout(options, fields), operation: 'check' };
			const { items: checked, error } = await payouts.run(call, { items, tables });
			if (error) throw error;
			return checked;
		},
	};
}

/** The totals, which each item of a check carries. */
const batchOf = ([first]: IDataObject[]): IDataObject =>
	isObject(first?.batch) ? first.batch : {};

describe('a check', () => {
	test('says of each row what would be sent, by which channel and to whom', async () => {
		const tables = new DataTables();
		const checked = await read(ROWS, tables);

		expect(checked).toMatchObject(
			ROWS.map(({ reference, amountTransfer }) => ({
				check: 'send',
				reference,
				code: 'READY',
				channel: 'online',
				accountName: 'Test Account',
				amountTransfer,
			})),
		);
		expect(attemptsSent()).toEqual([]);
		expect(tables.store.list().flatMap(({ rows }) => rows)).toEqual([]);
	});

	test('can be made as often as one likes, and the rows are paid after it', async () => {
		const tables = new DataTables();
		await read(ROWS, tables);
		await read(ROWS, tables);
		const { success } = await run(payout(), { items: ROWS, tables });

		expect(success.map(({ code }) => code)).toEqual(['00', '00', '00']);
	});

	test('adds up what would be sent, and holds it against the balance', async () => {
		const batch = batchOf(await read(ROWS));

		expect(batch).toMatchObject({
			rows: 3,
			toSend: 3,
			amountToSend: 150_006,
			alreadyPaid: 0,
			inDoubt: 0,
			faults: 0,
			balance: 10_000_000_000,
			isCovered: true,
		});
	});

	test('says when the balance does not cover them, and does not ask when nobody wants to know', async () => {
		sandbox.faults.add({
			kind: 'status',
			path: paths.balance,
			status: 200,
			body: JSON.stringify({ responseCode: '00', effectiveBalance: 150_005 }),
		});
		const poor = batchOf(await read(ROWS));
		const unasked = batchOf(await read(ROWS, new DataTables(), {}, { checkBalance: false }));

		expect(poor).toMatchObject({ balance: 150_005, isCovered: false });
		expect(unasked).not.toHaveProperty('balance');
		expect(unasked).not.toHaveProperty('isCovered');
	});

	test('tells the faults of each row beside the good ones, and throws nothing', async () => {
		const rows = [
			payoutRow({ reference: 'GOOD' }),
			payoutRow({ reference: 'AMOUNT', amountTransfer: 0 }),
			payoutRow({ reference: 'CLOSED', bankAccount: '8760673512' }),
			payoutRow({ reference: 'BANK', bankCode: '00000' }),
			payoutRow({ reference: '' }),
		];
		const checked = await read(rows);

		expect(checked.map(({ check, code }) => [check, code])).toEqual([
			['send', 'READY'],
			['fault', 'INVALID_INPUT'],
			['fault', '-100'],
			['fault', 'INVALID_INPUT'],
			['fault', 'INVALID_INPUT'],
		]);
		expect(batchOf(checked)).toMatchObject({ rows: 5, toSend: 1, amountToSend: 50_000, faults: 4 });
		expect(checked.map(({ reference }) => reference)).toEqual([
			...['GOOD', 'AMOUNT', 'CLOSED', 'BANK', ''],
		]);
	});

	test('compares names, and shows the one that the bank gives', async () => {
		const checked = await read([payoutRow()], new DataTables(), {
			additionalFields: { expectedAccountName: 'Somebody Else' },
		});

		expect(checked).toMatchObject([{ check: 'fault', code: 'NAME_MISMATCH' }]);
		expect(checked[0]?.message).toContain('Test Account');
	});

	test('knows what was paid before, and counts it out', async () => {
		const tables = new DataTables();
		const paid = await run(payout(), { items: ROWS.slice(0, 2), tables });
		const inquired = inquiries();
		const checked = await read(ROWS, tables);

		expect(checked.map(({ check, code }) => [check, code])).toEqual([
			['alreadyPaid', 'ALREADY_PAID'],
			['alreadyPaid', 'ALREADY_PAID'],
			['send', 'READY'],
		]);
		expect(checked[0]?.disburseId).toBe(paid.success[0]?.disburseId);
		expect(batchOf(checked)).toMatchObject({ alreadyPaid: 2, toSend: 1, amountToSend: 50_003 });
		expect(inquiries()).toBe(inquired + 1);
	});

	test('leaves alone what is in doubt, and says so', async () => {
		const tables = new DataTables();
		const died = diesAfterItsClaims(tables);
		void run(payout(), { items: ROWS, tables });
		await died;
		const claimed = tables.rows(REGISTER);
		const checked = await read(ROWS, tables);

		expect(checked.map(({ check, code }) => [check, code])).toEqual(
			ROWS.map(() => ['inDoubt', 'IN_PROGRESS']),
		);
		expect(batchOf(checked)).toMatchObject({ inDoubt: 3, toSend: 0, amountToSend: 0 });
		expect(tables.rows(REGISTER)).toEqual(claimed);
		expect(inquiries()).toBe(3);
	});

	test('sees a conflict with another run, and one inside of the file', async () => {
		const tables = new DataTables();
		await run(payout(), { items: ROWS.slice(0, 1), tables });
		const checked = await read(
			[
				{ ...ROWS[0], amountTransfer: 99_000 },
				{ ...ROWS[1] },
				{ ...ROWS[1], amountTransfer: 99_000 },
			],
			tables,
		);

		expect(checked.map(({ check, code }) => [check, code])).toEqual([
			['fault', 'REFERENCE_CONFLICT'],
			['send', 'READY'],
			['fault', 'REFERENCE_CONFLICT'],
		]);
	});

	test('counts two rows of one reference as one payment', async () => {
		const checked = await read([payoutRow(), payoutRow()]);

		expect(batchOf(checked)).toMatchObject({ rows: 2, toSend: 1, amountToSend: 50_000 });
	});
});

describe('what was approved', () => {
	const approve = async (rows: IDataObject[]) => asText(batchOf(await read(rows)).digest);

	test('is paid by its digest, in whatever order the rows come', async () => {
		const digest = await approve(ROWS);
		const { success } = await run(payout({ approvedDigest: digest }), {
			items: [...ROWS].reverse(),
		});

		expect(digest).toMatch(/^[0-9a-f]{16}$/);
		expect(success).toHaveLength(3);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
	});

	test.each<[string, (rows: IDataObject[]) => IDataObject[]]>([
		['another amount', ([first, ...rest]) => [{ ...first, amountTransfer: 50_009 }, ...rest]],
		['another account', ([first, ...rest]) => [{ ...first, bankAccount: ONLINE.timeOut }, ...rest]],
		['another bank', ([first, ...rest]) => [{ ...first, bankCode: '002' }, ...rest]],
		['another purpose', ([first, ...rest]) => [{ ...first, purpose: 'Bonus' }, ...rest]],
		['another reference', ([first, ...rest]) => [{ ...first, reference: 'X' }, ...rest]],
		['one row more', (rows) => [...rows, payoutRow({ reference: 'MORE' })]],
		['one row less', (rows) => rows.slice(1)],
		['a row twice', (rows) => [...rows, { ...rows[0] }]],
	])('is not paid with %s: no row of it is', async (_, change) => {
		const approvedDigest = await approve(ROWS);
		const inquired = inquiries();
		const { failed } = await run(payout({ approvedDigest }), {
			items: change(ROWS),
			onError: 'continueRegularOutput',
		});

		expect(failed).toHaveLength(change(ROWS).length);
		expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['NOT_APPROVED']));
		expect(failed[0]?.message).toContain(`${approvedDigest} was approved`);
		expect([attemptsSent(), inquiries()]).toEqual([[], inquired]);
	});

	test('stops the run under On Error "stop", before anything is asked', async () => {
		const { error } = await run(payout({ approvedDigest: '0000000000000000' }), { items: ROWS });

		expect(error?.description).toContain('not those that were approved');
		expect(inquiries()).toBe(0);
	});

	test('is the same digest when half of it was paid meanwhile', async () => {
		const tables = new DataTables();
		const approvedDigest = await approve(ROWS);
		await run(payout(), { items: ROWS.slice(0, 2), tables });
		const { success } = await run(payout({ approvedDigest }), { items: ROWS, tables });

		expect(success.map(({ code }) => code)).toEqual(['ALREADY_PAID', 'ALREADY_PAID', '00']);
	});
});
