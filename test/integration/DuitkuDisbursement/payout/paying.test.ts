import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import { useDuitku } from '../../../support/useDuitku';

const { run, posted } = useDuitkuPayouts();

function useDuitkuPayouts() {
	const duitku = useDuitku();
	return {
		...duitku,
		/** How many payments of this account were posted. */
		posted: (beneficiary = `014 ${ONLINE.good}`) =>
			duitku.sandbox.ledger
				.transfers({ status: 'posted' })
				.filter((paid) => paid.beneficiary === beneficiary).length,
	};
}

test('a row is paid, and says by which channel and to whom', async () => {
	const tables = new DataTables();
	const { success, error } = await run(payout(), { items: [payoutRow()], tables });

	expect(error).toBeUndefined();
	expect(success).toMatchObject([
		{
			outcome: 'success',
			reference: 'PAY-1',
			code: '00',
			channel: 'online',
			accountName: 'Test Account',
			amountTransfer: 50_000,
		},
	]);
	expect(posted()).toBe(1);
});

test('the same rows again pay nobody twice, and say who was paid', async () => {
	const tables = new DataTables();
	const items = ['PAY-1', 'PAY-2'].map((reference) => payoutRow({ reference }));
	const first = await run(payout(), { items, tables });
	const second = await run(payout(), { items, tables });

	expect(first.success).toHaveLength(2);
	expect(second.success).toMatchObject([
		{ code: 'ALREADY_PAID', reference: 'PAY-1', disburseId: first.success[0]?.disburseId },
		{ code: 'ALREADY_PAID', reference: 'PAY-2', disburseId: first.success[1]?.disburseId },
	]);
	expect(posted()).toBe(2);
});

test('two runs at one moment pay everybody once', async () => {
	const tables = new DataTables();
	const items = [...Array(30).keys()].map((n) => payoutRow({ reference: `PAY-${n}` }));
	const runs = await Promise.all(
		[0, 1].map(() => run(payout({ settleAfter: 60 }), { items, tables })),
	);

	expect(posted()).toBe(30);
	expect(runs.map(({ success }) => success.length)).toEqual([30, 30]);
});
