import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { ADVICE } from '../../../../nodes/shared/contract/verdict';
import { notSent } from '../../../../nodes/shared/run/open';
import { payAll } from '../../../../nodes/shared/run/pay';
import { fakeNode } from '../../../support/fakeNode';
import { PAYMENT } from '../../../support/madeUpOperations';
import {
	SYSTEM,
	itemsOf,
	INVOICE,
	INVOICES,
	PAID,
	OPEN,
	REFUSED,
	pay,
	byReference,
} from '../../../support/payInvoices';

test('each payment leaves by what its answer says of it', async () => {
	const answer = byReference({ 'INV-1': OPEN, 'INV-2': PAID, 'INV-3': REFUSED });
	const { left, sent, indexes } = await pay(itemsOf(...INVOICES), { answer });

	expect(left).toEqual([['INV-2 00'], ['INV-1 68'], ['INV-3 76']]);
	expect(sent).toHaveLength(3);
	expect(sent[0]).toMatchObject({ credential: 'testApi', request: { timeout: 5_000 } });
	expect(indexes).toEqual([0, 1, 2]);
});

test('an item carries its fields, what became of it, and the place that it came from', async () => {
	const { outputs } = await pay(itemsOf({}, INVOICE), { answer: () => PAID });

	expect(outputs[0]?.[1]).toEqual({
		json: {
			reference: 'INV-1',
			amount: 50_000,
			outcome: 'success',
			code: '00',
			message: 'as said',
			advice: ADVICE.done,
		},
		pairedItem: { item: 1 },
	});
});

test('items with one reference are one payment, with one outcome', async () => {
	const { left, sent, indexes } = await pay(itemsOf(INVOICE, INVOICE, INVOICE), {
		answer: () => PAID,
	});

	expect(left[0]).toEqual(['INV-1 00', 'INV-1 00', 'INV-1 00']);
	expect(sent).toHaveLength(1);
	expect(indexes).toEqual([0]);
});

test('items without a reference are a payment each', async () => {
	const items = itemsOf({ account: '1', amount: 5 }, { account: '1', amount: 5 });
	const { sent } = await pay(items, { answer: () => PAID });

	expect(sent).toHaveLength(2);
});

test('no more are in flight than the first item says', async () => {
	let atOnce = 0;
	let most = 0;
	const items = itemsOf(...INVOICES);
	for (const item of items) item.options.concurrency = 2;
	await pay(items, {
		answer: async () => {
			most = Math.max(most, ++atOnce);
			await new Promise((resolve) => setTimeout(resolve, 5));
			atOnce -= 1;
			return PAID;
		},
	});

	expect(most).toBe(2);
});

test('an item without a reference gets one of its own before it is sent, and the same in a second pass', async () => {
	const operation = { ...PAYMENT, ownReference: { field: 'reference', make: () => 'OWN-1' } };
	const context = {};
	const lost = () => Promise.reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' }));
	const first = await pay(itemsOf({ account: '1' }), { context, answer: lost }, { operation });
	const other = { ...operation, ownReference: { field: 'reference', make: () => 'OWN-2' } };
	const second = await pay(
		itemsOf({ account: '1' }),
		{ context, answer: () => PAID },
		{ operation: other },
	);

	expect(first.left[1]).toEqual(['OWN-1 CONNECTION_LOST']);
	expect(second.left[1]).toEqual(['OWN-1 CONNECTION_LOST']);
	expect([first.sent.length, second.sent.length]).toEqual([1, 0]);
});

describe('an invalid item', () => {
	const invalid = () => {
		const items = itemsOf(...INVOICES);
		items[1]?.faults.push('amount is required', 'account is required');
		return items;
	};

	test('stops all before the first send', async () => {
		const { node, sent } = fakeNode({ answer: () => PAID });
		const paying = payAll(node, SYSTEM, PAYMENT, invalid(), new Set(), false);

		await expect(paying).rejects.toThrow('Nothing was sent: 1 of 3 items');
		expect(sent).toEqual([]);
	});

	test('leaves by Failed where the run goes on, with all its faults', async () => {
		const { left, outputs, sent } = await pay(invalid(), { answer: () => PAID }, { goesOn: true });

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], [], ['INV-2 INVALID_INPUT']]);
		expect(outputs[2]?.[0]).toMatchObject({
			json: {
				message: 'amount is required; account is required',
				advice: ADVICE.correct,
				reference: 'INV-2',
			},
			pairedItem: { item: 1 },
		});
		expect(sent).toHaveLength(2);
	});

	test('leaves by Failed too in a second pass, when the first has sent', async () => {
		const context = {};
		await pay(itemsOf(...INVOICES.slice(0, 1)), { context, answer: () => PAID });
		const { left, sent } = await pay(invalid(), { context, answer: () => PAID });

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], [], ['INV-2 INVALID_INPUT']]);
		expect(sent).toHaveLength(1);
	});

	test('that an earlier pass has sent is pending, and not sent', async () => {
		const context = {};
		await pay(itemsOf(...INVOICES), { context, answer: () => PAID });
		const { left, sent } = await pay(invalid(), { context, answer: () => PAID });

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], ['INV-2 ALREADY_SENT'], []]);
		expect(sent).toEqual([]);
	});

	test('with the reference of another payment is told so', async () => {
		const items = itemsOf(INVOICE, { ...INVOICE, amount: 7 });
		const { left, sent } = await pay(items, { answer: () => PAID }, { goesOn: true });

		expect(left).toEqual([['INV-1 00'], [], ['INV-1 REFERENCE_CONFLICT']]);
		expect(sent).toHaveLength(1);
	});
});

describe('an item whose request cannot be made', () => {
	const operation: MoneyOperation = {
		...PAYMENT,
		request: () => {
			throw new Error('No path');
		},
	};

	test('was not sent', async () => {
		const { left, outputs, sent } = await pay(itemsOf(INVOICE), {}, { operation });

		expect(left).toEqual([[], [], ['INV-1 NOT_SENT']]);
		expect(outputs[2]?.[0]?.json).toMatchObject({ message: 'No path', advice: ADVICE.notSent });
		expect(sent).toEqual([]);
	});

	test('is pending when an earlier pass has sent it', async () => {
		const context = {};
		await pay(itemsOf(INVOICE), { context, answer: () => PAID });
		const { left } = await pay(itemsOf(INVOICE), { context }, { operation });

		expect(left).toEqual([[], ['INV-1 ALREADY_SENT'], []]);
	});
});

describe('a second pass', () => {
	test('sends nothing that the first has sent, and knows what became of it', async () => {
		const context = {};
		const answer = byReference({ 'INV-1': OPEN, 'INV-2': PAID, 'INV-3': REFUSED });
		const first = await pay(itemsOf(...INVOICES), { context, answer });
		const second = await pay(itemsOf(...INVOICES), { context, answer: () => PAID });

		expect(second.left).toEqual(first.left);
		expect(second.sent).toEqual([]);
		expect(second.indexes).toEqual([]);
	});

	test('refuses another payment under a reference that another run has sent', async () => {
		const context = {};
		await pay(itemsOf(INVOICE), { context, answer: () => PAID });
		const other = await pay(itemsOf({ ...INVOICE, amount: 7 }), { context, runIndex: 1 });

		expect(other.left).toEqual([[], [], ['INV-1 REFERENCE_CONFLICT']]);
		expect(other.sent).toEqual([]);
	});
});

test('a payment that broke before it was sent can be run again', () => {
	expect(notSent(new Error('No path'))).toEqual({
		outcome: 'failed',
		code: 'NOT_SENT',
		message: 'No path',
		advice: ADVICE.notSent,
	});
});
