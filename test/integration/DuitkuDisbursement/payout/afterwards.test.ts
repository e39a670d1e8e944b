import type { IDataObject } from 'n8n-workflow';

import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import { NODE_NAME } from '../../../support/engine';
import type { OperationRun } from '../../../support/runOperation';
import { usePayouts } from '../../../support/usePayouts';

const { run, paidIdr, clock } = usePayouts();

const metadataOf = ({ execution }: OperationRun) => execution.data.resultData.metadata;
const hintsOf = ({ execution }: OperationRun): string[] =>
	(execution.data.resultData.runData[NODE_NAME]?.at(-1)?.hints ?? []).map(({ message }) => message);

describe('a row that looks like one paid today', () => {
	const again = payoutRow({ reference: 'PAY-2' });
	const WARNING =
		'Pays the same amount to the same account as PAY-1, which was paid today: are they two payments?';

	test('is paid, with a warning in the item and above the result', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const second = await run(payout(), { items: [again], tables });

		expect(second.success).toMatchObject([{ reference: 'PAY-2', code: '00', warning: WARNING }]);
		expect(hintsOf(second)).toEqual([
			'1 paid, Rp50.000',
			'Look twice: PAY-2 pays the same amount to the same account as PAY-1, which was paid today',
		]);
		expect(paidIdr()).toEqual([50_000, 50_000]);
	});

	test('is named by the payment of before, though it was itself paid when n8n came to look', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const isPaid = new Promise<void>((resolve) => {
			tables.onCall = async ({ title, items, parameters }) => {
				if (title === 'row: insert' && items.some(({ event }) => event === 'paid')) {
					setImmediate(resolve);
				}
				if (parameters.matchType === 'allConditions') await isPaid;
			};
		});
		const { success } = await run(payout(), { items: [again], tables });

		expect(success).toMatchObject([{ reference: 'PAY-2', code: '00', warning: WARNING }]);
	});

	test('is paid without a warning when nobody can tell what was paid today', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		tables.onCall = ({ parameters }) => {
			if (parameters.matchType === 'allConditions') throw new Error('The database is busy');
		};
		const { success } = await run(payout(), { items: [again], tables });

		expect(success).toMatchObject([{ reference: 'PAY-2', code: '00' }]);
		expect(success[0]).not.toHaveProperty('warning');
	});

	test('is warned of by the check too', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const { items } = await run({ ...payout(), operation: 'check' }, { items: [again], tables });

		expect(items).toMatchObject([{ check: 'send', warning: WARNING }]);
	});

	test.each<[string, IDataObject]>([
		['another amount', { amountTransfer: 50_001 }],
		['another account', { bankAccount: ONLINE.timeOut }],
	])('is not one of %s', async (_, other) => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const { success } = await run(payout(), { items: [{ ...again, ...other }], tables });

		expect(success[0]).not.toHaveProperty('warning');
	});

	test('is not the very row again', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const { success } = await run(payout(), { items: [payoutRow()], tables });

		expect(success[0]).not.toHaveProperty('warning');
	});

	test('is not one of another day', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		clock.putForward(24 * 60);
		const { success } = await run(payout(), { items: [again], tables });

		expect(success).toHaveLength(1);
		expect(success[0]).not.toHaveProperty('warning');
	});
});

test('counts and amount stand in the custom data of the execution', async () => {
	const done = await run(payout(), {
		items: [
			payoutRow(),
			payoutRow({ reference: 'B', amountTransfer: 60_000 }),
			payoutRow({ reference: 'LATE', bankAccount: ONLINE.answeredLate }),
			payoutRow({ reference: 'POOR', bankAccount: ONLINE.walletNotEnough }),
		],
	});

	expect(metadataOf(done)).toEqual({ paid: '2', pending: '1', failed: '1', amount: '110000' });
});

test('what was paid before is not counted as paid by this execution', async () => {
	const tables = new DataTables();
	await run(payout(), { items: [payoutRow()], tables });
	const again = await run(payout(), { items: [payoutRow()], tables });

	expect(metadataOf(again)).toMatchObject({ paid: '0', amount: '0' });
	expect(hintsOf(again)).toEqual(['1 paid before, Rp50.000']);
});

test('Retry On Fail on a node that pays is warned of', async () => {
	const done = await run(payout(), { items: [payoutRow()], retryOnFail: true });

	expect(hintsOf(done)[1]).toMatch(/^Switch Retry On Fail off/);
});

describe('an output that has items and leads nowhere', () => {
	const items = [
		payoutRow(),
		payoutRow({ reference: 'POOR', bankAccount: ONLINE.walletNotEnough }),
	];

	test('is warned of when another output goes on', async () => {
		const done = await run(payout(), { items, connected: [0] });

		expect(hintsOf(done).slice(1)).toEqual([
			'The output Failed has items and leads nowhere: connect it, so that somebody sees them',
		]);
	});

	test.each<[string, number[]]>([
		['all that have items go on', [0, 2]],
		['the node ends the flow', []],
	])('is not warned of when %s', async (_, connected) => {
		expect(hintsOf(await run(payout(), { items, connected }))).toHaveLength(1);
	});
});
