import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import { NODE_NAME } from '../../../support/engine';
import type { OperationRun } from '../../../support/runOperation';
import { amountsIn, payroll, usePayouts } from '../../../support/usePayouts';

const { sandbox, paths, run, inquiries, paidIdr, sentTo } = usePayouts();

test('a row is paid, and says by which channel and to whom', async () => {
	const { success, error } = await run(payout(), { items: [payoutRow()] });

	expect(error).toBeUndefined();
	expect(success).toMatchObject([
		{
			outcome: 'success',
			reference: 'PAY-1',
			code: '00',
			channel: 'online',
			channelReason: 'Online: bank 014 takes up to Rp50.000.000 by online transfer',
			accountName: 'Test Account',
			amountTransfer: 50_000,
		},
	]);
	expect(paidIdr()).toEqual([50_000]);
});

test('the same rows again pay nobody twice, and say who was paid', async () => {
	const tables = new DataTables();
	const items = payroll(2);
	const first = await run(payout(), { items, tables });
	const second = await run(payout(), { items, tables });

	expect(second.success).toMatchObject(
		first.success.map(({ reference, disburseId, accountName, channel }) => ({
			code: 'ALREADY_PAID',
			message: expect.stringMatching(/^Paid before, on 2.* UTC by execution execution-1; /),
			...{ reference, disburseId, accountName, channel },
		})),
	);
	expect(paidIdr()).toEqual(amountsIn(items));
	expect(inquiries()).toBe(2);
});

test('each row leaves once, by its own outcome, and is paired with its item', async () => {
	const items = [
		payoutRow({ reference: 'LATE', bankAccount: ONLINE.answeredLate }),
		payoutRow({ reference: 'POOR', bankAccount: ONLINE.walletNotEnough }),
		payoutRow({ reference: 'DOWN', bankAccount: ONLINE.linkDown }),
		payoutRow({ reference: 'GOOD' }),
		payoutRow({ reference: 'SLOW', bankAccount: ONLINE.timeOut }),
	];
	const { outputs } = await run(payout(), { items });
	const left = outputs.map((output) =>
		output.map(({ json, pairedItem }) => [json.reference, json.code, pairedItem]),
	);

	expect(left).toEqual([
		[
			['GOOD', '00', { item: 3 }],
			['SLOW', '00', { item: 4 }],
		],
		[['LATE', '68', { item: 0 }]],
		[
			['POOR', '-510', { item: 1 }],
			['DOWN', 'NF', { item: 2 }],
		],
	]);
});

test('never are more calls in flight than the user allows', async () => {
	sandbox.faults.add({ kind: 'delay', path: '*', ms: 5, times: 'always' });
	await run(payout({ concurrency: 3 }), { items: payroll(12) });

	expect(sandbox.requests.stats().peakInFlight).toBe(3);
});

test('a payroll of many groups is paid in full', async () => {
	const rows = payroll(130);
	const { success } = await run(payout({ concurrency: 20 }), { items: rows });

	expect(success).toHaveLength(130);
	expect(paidIdr()).toEqual(amountsIn(rows));
});

describe('the item that leaves', () => {
	const row = payoutRow({ employee: 'E-7', cost: { center: 4 }, outcome: 'theirs', error: 'typo' });

	test('says first what became of it, and keeps the columns of the row', async () => {
		const { success } = await run(payout(), { items: [row] });
		const [item = {}] = success;

		expect(Object.keys(item).slice(0, 8)).toEqual([
			...['outcome', 'reference', 'accountName', 'bankCode', 'bankAccount', 'amountTransfer'],
			...['code', 'message'],
		]);
		expect(item).toMatchObject({ outcome: 'success', employee: 'E-7', cost: { center: 4 } });
	});

	test.each(['good', 'walletNotEnough', 'answeredLate'] as const)(
		'has no top-level error, which would make n8n run all again (%s)',
		async (account) => {
			const items = [{ ...row, bankAccount: ONLINE[account] }];
			const { items: left } = await run(payout(), { items });

			expect(left).toHaveLength(1);
			expect(left[0]).not.toHaveProperty('error');
			expect(left[0]).toMatchObject({ employee: 'E-7', response: { error: 'typo' } });
		},
	);

	test('keeps the columns of a row that cannot be sent', async () => {
		const { failed } = await run(payout(), {
			items: [{ ...row, amountTransfer: -1 }],
			onError: 'continueRegularOutput',
		});

		expect(failed).toMatchObject([{ code: 'INVALID_INPUT', employee: 'E-7', reference: 'PAY-1' }]);
	});

	test('leaves the e-mail address of the row in its place: that of the merchant is not the payee', async () => {
		const { success } = await run(payout(), { items: [{ ...row, email: 'payee@example.com' }] });

		expect(success[0]).toMatchObject({ outcome: 'success', email: 'payee@example.com' });
	});

	test('is the result alone when nobody wants the columns', async () => {
		const { success } = await run(payout({ includeInput: false }), { items: [row] });

		expect(success[0]).not.toHaveProperty('employee');
		expect(success[0]).not.toHaveProperty('response');
	});

	test('shows no signature and no key', async () => {
		const { execution } = await run(payout(), { items: [row] });
		const stored = JSON.stringify(execution.data.resultData);
		const { signature } = sentTo(paths.onlineTransfer)[0]?.body as { signature: string };

		expect(stored).not.toContain(signature);
		expect(stored).not.toContain(sandbox.duitku.merchant.secretKey);
	});
});

describe('above the result stands', () => {
	const hintsOf = ({ execution }: OperationRun) =>
		execution.data.resultData.runData[NODE_NAME]?.at(-1)?.hints?.map(({ message, type }) => [
			message,
			type,
		]);

	test('what came of the run, counted and added up', async () => {
		const items = [
			...payroll(2),
			payoutRow({ reference: 'LATE', bankAccount: ONLINE.answeredLate }),
			payoutRow({ reference: 'POOR', bankAccount: ONLINE.walletNotEnough, amountTransfer: 70_000 }),
		];
		const hints = hintsOf(await run(payout(), { items }));

		expect(hints).toEqual([
			['2 paid, Rp100.003; 1 to look up, Rp50.000; 1 not paid, Rp70.000', undefined],
		]);
	});

	test('also the rows that could not be sent at all', async () => {
		const items = [payoutRow(), payoutRow({ reference: 'BAD', amountTransfer: -1 })];
		const hints = hintsOf(await run(payout(), { items, onError: 'continueRegularOutput' }));

		expect(hints).toEqual([['1 paid, Rp50.000; 1 not paid', undefined]]);
	});

	test('a warning about rows that look alike, which are paid all the same', async () => {
		const items = ['A', 'B', 'C'].map((reference) => payoutRow({ reference }));
		const paying = await run(payout(), { items });

		expect(hintsOf(paying)).toEqual([
			['3 paid, Rp150.000', undefined],
			[
				'Look twice: B pays the same amount to the same account as A, and 1 more like it',
				'warning',
			],
		]);
		expect(paying.success.map(({ warning }) => warning)).toEqual([
			undefined,
			'Pays the same amount to the same account as A: are they two payments?',
			'Pays the same amount to the same account as A: are they two payments?',
		]);
		expect(paidIdr()).toHaveLength(3);
	});

	test('nothing of rows that differ in account or amount, or of one row given twice', async () => {
		const items = [
			payoutRow(),
			payoutRow(),
			payoutRow({ reference: 'B', amountTransfer: 50_001 }),
			payoutRow({ reference: 'C', bankAccount: ONLINE.timeOut }),
		];
		const paying = await run(payout(), { items });

		expect(hintsOf(paying)).toEqual([['3 paid, Rp150.001', undefined]]);
	});
});
