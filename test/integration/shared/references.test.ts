import type { IDataObject } from 'n8n-workflow';

import { cashOut, cashOutRow } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { paths, run, sentTo, paid } = useDuitku();

const item = (changes: IDataObject = {}) => cashOutRow({ custRefNumber: '7700100', ...changes });

const requests = () => sentTo(paths.cashOut).length;

test.each([
	['outer blanks', ' 7700100 '],
	['an outer no-break blank', '\u00a07700100\u00a0'],
	['a number', 7_700_100],
])('a reference with %s is the same reference: one payment', async (_, custRefNumber) => {
	const { success } = await run(cashOut(), { items: [item(), item({ custRefNumber })] });

	expect(success).toMatchObject([{ reference: '7700100' }, { reference: '7700100' }]);
	expect(paid('7700100')).toHaveLength(1);
	expect(requests()).toBe(1);
});

test('letters with one accent, composed or not, are the same reference', async () => {
	const spellings = ['caf\u00e9-1', 'cafe\u0301-1'].map((custRefNumber) => item({ custRefNumber }));
	await run(cashOut(), { items: spellings });

	expect(requests()).toBe(1);
});

test('upper and lower case are two references', async () => {
	const spellings = ['co-1', 'CO-1'].map((custRefNumber) => item({ custRefNumber }));
	await run(cashOut(), { items: spellings });

	expect(requests()).toBe(2);
});

test.each([
	['a zero-width blank', '77\u200b00100'],
	['a no-break blank', '77\u00a000100'],
	['a line feed', '77\n00100'],
	['a NUL', '77\u000000100'],
	['half a character', '77\ud80000100'],
	['a mark of direction', '77\u202e00100'],
])('a reference with %s inside is refused before anything is sent', async (_, custRefNumber) => {
	const { error } = await run(cashOut(), { items: [item(), item({ custRefNumber })] });

	expect(error?.description).toContain('cannot be seen');
	expect(requests()).toBe(0);
});

describe('a reference that comes again with another amount', () => {
	const other = item({ amountTransfer: 100_000 });

	test('in one run is a conflict, shown with both', async () => {
		const { success, failed } = await run(cashOut(), {
			items: [item(), other],
			onError: 'continueRegularOutput',
		});

		expect(success).toMatchObject([{ outcome: 'success', amountTransfer: 50_000 }]);
		expect(failed).toMatchObject([{ outcome: 'failed', code: 'REFERENCE_CONFLICT' }]);
		expect(failed[0]?.message).toMatch(/50000.*100000/);
		expect(requests()).toBe(1);
	});

	test('in one run stops all before anything is sent, when errors stop', async () => {
		const { error } = await run(cashOut(), { items: [item(), other] });

		expect(error?.description).toMatch(/7700100.*50000.*100000/);
		expect(requests()).toBe(0);
	});

	test('in a later turn of a loop is Failed, shown with both, and nothing is sent', async () => {
		const turn = await run(cashOut(), { items: [item()] });
		const { success, failed } = await run(cashOut(), { items: [other], nextTurnOf: turn });

		expect(success).toEqual([]);
		expect(failed).toMatchObject([
			{ outcome: 'failed', code: 'REFERENCE_CONFLICT', reference: '7700100' },
		]);
		expect(failed[0]?.message).toMatch(/50000.*100000/);
		expect(requests()).toBe(1);
	});

	test('with the same amount in a later turn gets the outcome of the first', async () => {
		const turn = await run(cashOut(), { items: [item()] });
		const { success } = await run(cashOut(), { items: [item()], nextTurnOf: turn });

		expect(success).toMatchObject([{ outcome: 'success', reference: '7700100' }]);
		expect(requests()).toBe(1);
	});

	test('in a second try of the same item says that it was sent otherwise', async () => {
		const first = await run(cashOut(), { items: [item()] });
		const { pending } = await run(cashOut(), { items: [other], retryOf: first });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ALREADY_SENT' }]);
		expect(requests()).toBe(1);
	});
});
