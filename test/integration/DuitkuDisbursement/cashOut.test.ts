import type { IDataObject } from 'n8n-workflow';

import { cashOut, cashOutRow, GET_STATUS } from '../../support/duitkuCalls';
import { THREE_TRIES } from '../../support/runOperation';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, run, sentTo, answerOnce } = useDuitku();

const BUDI = cashOutRow({ accountName: 'Budi Santoso', phoneNumber: '081200000999' });

const cashedOut = () => sandbox.ledger.transfers({ system: 'duitku' });

/** What leaves the node when Duitku pays, and answers this. */
async function cashOutAnswered(fields: IDataObject) {
	answerOnce(paths.cashOut, fields, { after: true });
	const { items } = await run(cashOut(), { items: [BUDI] });
	return items[0]!;
}

/** What leaves the node when Duitku pays, and its answer is lost. */
async function lostCashOut() {
	sandbox.faults.add({ kind: 'loseAnswer', path: paths.cashOut });
	const { pending } = await run(cashOut(), { items: [{ ...BUDI, custRefNumber: '12345' }] });
	return pending[0]!;
}

describe('a cash out', () => {
	test('is paid once per customer reference number, and gives the token as text', async () => {
		const { success } = await run(cashOut(), { items: [cashOutRow(), cashOutRow()] });

		expect(success).toHaveLength(2);
		expect(success[0]).toMatchObject({ outcome: 'success', reference: 'CO-1' });
		expect(success[0]!.token).toMatch(/^\d+$/);
		expect(cashedOut()).toHaveLength(1);
	});

	test('whose answer is lost is pending, since no status call is documented', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.cashOut });
		const { pending } = await run(cashOut(), {
			items: [cashOutRow()],
			...THREE_TRIES,
		});

		expect(pending).toMatchObject([
			{ outcome: 'pending', code: 'CONNECTION_LOST', reference: 'CO-1' },
		]);
		expect(cashedOut()).toHaveLength(1);
	});

	test('that a first pass sent is not sent under another reference by a retry', async () => {
		const first = await run(cashOut(), { items: [cashOutRow()] });
		const retried = await run(cashOut(), {
			items: [cashOutRow({ custRefNumber: 'CO-made-anew' })],
			retryOf: first,
		});

		expect(retried.pending).toMatchObject([{ outcome: 'pending', code: 'ALREADY_SENT' }]);
		expect(cashedOut()).toHaveLength(1);
	});

	test('that a first pass sent is not sent by a retry, and its token is in no execution data', async () => {
		const first = await run(cashOut(), { items: [cashOutRow()] });
		const token = first.success[0]!.token as string;
		const retried = await run(cashOut(), { items: [cashOutRow()], retryOf: first });

		expect(retried.success).toMatchObject([{ outcome: 'success', reference: 'CO-1' }]);
		expect(cashedOut()).toHaveLength(1);
		expect(JSON.stringify(first.execution.data.executionData)).not.toContain(token);
	});
});

describe('a cash out that is pending', () => {
	test('tells to wait for the callback or to ask Duitku, and not to look its status up', async () => {
		const item = await lostCashOut();

		expect(item).toMatchObject({ outcome: 'pending', reference: '12345' });
		expect(item.advice).toContain('callback');
		expect(item.advice).toContain('customer reference number');
		expect(item.advice).not.toMatch(/look.*status/i);
	});

	test('tells so too when Duitku answered with a code that leaves it open', async () => {
		const item = await cashOutAnswered({ responseCode: '68', responseMessage: 'Time out' });

		expect(item).toMatchObject({ outcome: 'pending', code: '68', message: 'Time out' });
		expect(item.advice).toContain('customer reference number');
	});
});

test('a cash out that is refused has no inquiry to begin anew with', async () => {
	const { failed } = await run(cashOut({ checkLimits: false }), {
		items: [{ ...BUDI, amountTransfer: 75_000 }],
	});

	expect(failed).toMatchObject([{ outcome: 'failed', code: '-141' }]);
	expect(failed[0]!.advice).not.toContain('inquiry');
	expect(failed[0]!.advice).toContain('No money moved');
});

describe('a cash out that is answered with success', () => {
	test('tells that the token is out, not that the money was picked up', async () => {
		const { success } = await run(cashOut(), { items: [BUDI] });

		expect(success).toMatchObject([{ outcome: 'success' }]);
		expect(success[0]!.advice).toMatch(/token is out.*callback says.*do not send/i);
		expect(success[0]!.advice).not.toContain('Nothing to do');
	});

	test.each([
		['the phone number in another spelling', { phoneNumber: '+62 812-0000-0999' }],
		['the phone number masked', { phoneNumber: '0812xxxxx999' }],
		['the amount as text', { amountTransfer: '50000.00' }],
		['the name with blanks', { accountName: ' Budi Santoso ' }],
	])('is one with %s', async (_, fields) => {
		const item = await cashOutAnswered({ responseCode: '00', token: '700000000001', ...fields });

		expect(item).toMatchObject({ outcome: 'success', token: '700000000001' });
	});

	test.each([
		['phoneNumber', '081200000998'],
		['accountName', 'Test Account'],
		['amountTransfer', 500_000],
		['custRefNumber', 'CO-2'],
	])('is pending when it names another %s', async (name, value) => {
		const item = await cashOutAnswered({ responseCode: '00', [name]: value });

		expect(item).toMatchObject({ outcome: 'pending', code: 'ANSWER_MISMATCH' });
		expect(item.message).toContain(name);
		expect(item.advice).toContain('customer reference number');
	});
});

describe('Get Status behind', () => {
	const refusedBefore = async (item: IDataObject) => {
		const { error, items } = await run(GET_STATUS, { items: [item] });
		expect(items).toEqual([]);
		expect(sentTo(paths.status)).toEqual([]);
		return error?.description ?? '';
	};

	test('a cash out without an answer asks for nothing, though another payment has that number', async () => {
		const item = await lostCashOut();

		expect(await refusedBefore(item)).toContain('Disburse ID is required');
	});

	test.each([{}, { phoneNumber: undefined }, { phoneNumber: '' }, { phoneNumber: null }])(
		'a cash out with an answer (%p) asks for nothing, though it has a disburseId',
		async (changes) => {
			const answer = { responseCode: '68', disburseId: 23042, phoneNumber: '081200000999' };
			const item = await cashOutAnswered({ ...answer, ...changes });

			expect(item.disburseId).toBe('23042');
			expect(await refusedBefore(item)).toContain('Disburse ID is required');
		},
	);

	test('the callback of a cash out asks for nothing', async () => {
		const callback = { event: 'cashOut', reference: '23042', disburseId: '23042' };

		await refusedBefore({ ...callback, phoneNumber: '081200000999' });
	});
});
