import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Item } from '../../../../nodes/shared/contract/item';
import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { ADVICE } from '../../../../nodes/shared/contract/verdict';
import { notSent, payAll } from '../../../../nodes/shared/run/pay';
import { asText } from '../../../../nodes/shared/values/asText';
import { answered, fakeNode, type FakeOptions } from '../../../support/fakeNode';
import { LOOKED_UP, PAYMENT } from '../../../support/madeUpOperations';

const SYSTEM = { name: 'Test', credential: 'testApi', resources: [] };

const itemsOf = (...rows: IDataObject[]): Item[] =>
	rows.map((fields, index) => ({
		index,
		fields,
		options: { timeout: 5, statusChecks: 2, statusCheckPause: 0 },
		faults: [],
	}));

const INVOICE = { reference: 'INV-1', account: '0812', amount: 50_000 };
const INVOICES = [1, 2, 3].map((n) => ({ ...INVOICE, reference: `INV-${n}` }));

const said = (code: string) => answered({ code, message: 'as said' });
const PAID = said('00');
const OPEN = said('68');
const REFUSED = said('76');

/** Pays, and answers what left by Success, Pending and Failed as reference and code. */
async function pay(
	items: Item[],
	options: FakeOptions,
	{ operation = PAYMENT, goesOn = false }: { operation?: MoneyOperation; goesOn?: boolean } = {},
) {
	const { node, sent } = fakeNode(options);
	const indexes = new Set<number>();
	const outputs = await payAll(node, SYSTEM, operation, items, indexes, goesOn);
	const left = outputs.map((output) =>
		output.map(({ json }) => `${asText(json.reference)} ${asText(json.code)}`),
	);
	return { outputs, left, sent, indexes: [...indexes] };
}

const pathsOf = (sent: { request: IHttpRequestOptions }[]) =>
	sent.map(({ request }) => request.url);

/** Answers by reference. */
const byReference =
	(answers: Record<string, unknown>): FakeOptions['answer'] =>
	({ body }) =>
		answers[(body as IDataObject).reference as string];

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

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], [], [' INVALID_INPUT']]);
		expect(outputs[2]?.[0]).toMatchObject({
			json: {
				message: 'amount is required; account is required',
				advice: ADVICE.correct,
				reference: '',
			},
			pairedItem: { item: 1 },
		});
		expect(sent).toHaveLength(2);
	});

	test('leaves by Failed too in a second pass, when the first has sent', async () => {
		const context = {};
		await pay(itemsOf(...INVOICES.slice(0, 1)), { context, answer: () => PAID });
		const { left, sent } = await pay(invalid(), { context, answer: () => PAID });

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], [], [' INVALID_INPUT']]);
		expect(sent).toHaveLength(1);
	});

	test('that an earlier pass has sent is pending, and not sent', async () => {
		const context = {};
		await pay(itemsOf(...INVOICES), { context, answer: () => PAID });
		const { left, sent } = await pay(invalid(), { context, answer: () => PAID });

		expect(left).toEqual([['INV-1 00', 'INV-3 00'], [' ALREADY_SENT'], []]);
		expect(sent).toEqual([]);
	});

	test('with the reference of another payment is told so', async () => {
		const items = itemsOf(INVOICE, { ...INVOICE, amount: 7 });
		const { left, sent } = await pay(items, { answer: () => PAID }, { goesOn: true });

		expect(left).toEqual([['INV-1 00'], [], [' REFERENCE_CONFLICT']]);
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

		expect(left).toEqual([[], [], [' NOT_SENT']]);
		expect(outputs[2]?.[0]?.json).toMatchObject({ message: 'No path', advice: ADVICE.notSent });
		expect(sent).toEqual([]);
	});

	test('is pending when an earlier pass has sent it', async () => {
		const context = {};
		await pay(itemsOf(INVOICE), { context, answer: () => PAID });
		const { left } = await pay(itemsOf(INVOICE), { context }, { operation });

		expect(left).toEqual([[], [' ALREADY_SENT'], []]);
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

describe('an open payment', () => {
	/** Answers the payment and then each status call, in this order. */
	const inOrder = (...answers: unknown[]): FakeOptions => {
		const left = [...answers];
		return { answer: () => left.shift() };
	};
	const lost = () => Promise.reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' }));

	test('is looked up until it is clear', async () => {
		const { left, outputs, sent } = await pay(
			itemsOf(INVOICE),
			inOrder(answered({ code: '68', first: true }), OPEN, answered({ code: '00', last: true })),
			{ operation: LOOKED_UP },
		);

		expect(left).toEqual([['INV-1 00'], [], []]);
		expect(outputs[0]?.[0]?.json).toMatchObject({ first: true, last: true });
		expect(pathsOf(sent)).toEqual(['/pay', '/status', '/status']);
		expect(sent[1]).toMatchObject({
			request: { body: { reference: 'INV-1' }, timeout: 5_000 },
		});
	});

	test('stays open when it has been looked up as often as the item says', async () => {
		const { left, sent } = await pay(itemsOf(INVOICE), inOrder(OPEN, OPEN, said('80'), PAID), {
			operation: LOOKED_UP,
		});

		expect(left).toEqual([[], ['INV-1 80'], []]);
		expect(sent).toHaveLength(3);
	});

	test('is looked up after a lost answer, and lost answers of the status say nothing', async () => {
		const { left } = await pay(itemsOf(INVOICE), inOrder(lost(), answered('', 502), PAID), {
			operation: LOOKED_UP,
		});

		expect(left).toEqual([['INV-1 00'], [], []]);
	});

	test('of an earlier pass is looked up again', async () => {
		const context = {};
		await pay(itemsOf(INVOICE), { context, answer: () => OPEN });
		const { left, sent } = await pay(
			itemsOf(INVOICE),
			{ context, answer: () => PAID },
			{ operation: LOOKED_UP },
		);
		const third = await pay(itemsOf(INVOICE), { context }, { operation: LOOKED_UP });

		expect(left).toEqual([['INV-1 00'], [], []]);
		expect(pathsOf(sent)).toEqual(['/status']);
		expect(third).toMatchObject({ left, sent: [] });
	});

	test('is not looked up where nobody wants it, or where there is no status call', async () => {
		const items = itemsOf(INVOICE);
		for (const item of items) item.options.statusChecks = 0;
		const unwanted = await pay(items, { answer: () => OPEN }, { operation: LOOKED_UP });
		const impossible = await pay(itemsOf(INVOICE), { answer: () => OPEN });

		expect([unwanted.sent.length, impossible.sent.length]).toEqual([1, 1]);
	});

	test('is looked up after pauses that double', async () => {
		const items = itemsOf(INVOICE);
		for (const item of items) item.options.statusCheckPause = 0.02;
		const times: number[] = [];
		const answer = () => {
			times.push(performance.now());
			return OPEN;
		};
		await pay(items, { answer }, { operation: LOOKED_UP });
		const [sentAt = 0, first = 0, second = 0] = times;

		expect(first - sentAt).toBeGreaterThan(18);
		expect(second - first).toBeGreaterThan(38);
	});

	test('whose status call breaks is pending, and not looked up any further', async () => {
		const operation: MoneyOperation = {
			...LOOKED_UP,
			lookUp: {
				request: () => {
					throw new Error('No path');
				},
				judge: PAYMENT.judge as never,
			},
		};
		const { left, sent } = await pay(itemsOf(INVOICE), { answer: () => OPEN }, { operation });

		expect(left).toEqual([[], ['INV-1 UNREADABLE_ANSWER'], []]);
		expect(sent).toHaveLength(1);
	});
});

test('a payment whose answer cannot be judged is pending', async () => {
	const operation: MoneyOperation = {
		...PAYMENT,
		judge: () => {
			throw new Error('Too deep');
		},
	};
	const { left, outputs } = await pay(itemsOf(INVOICE), { answer: () => PAID }, { operation });

	expect(left).toEqual([[], ['INV-1 UNREADABLE_ANSWER'], []]);
	expect(outputs[1]?.[0]?.json.message).toBe('Too deep');
});

describe('when the execution is cancelled', () => {
	test('nothing more is sent', async () => {
		const cancelling = new AbortController();
		const items = itemsOf(...INVOICES);
		for (const item of items) item.options.concurrency = 1;
		const { left, sent } = await pay(items, {
			cancelled: cancelling.signal,
			answer: () => {
				cancelling.abort();
				return PAID;
			},
		});

		expect(left).toEqual([['INV-1 00'], [], ['INV-2 CANCELLED', 'INV-3 CANCELLED']]);
		expect(sent).toHaveLength(1);
	});

	test('no status is asked for any more', async () => {
		const cancelling = new AbortController();
		const { left, sent } = await pay(
			itemsOf(INVOICE),
			{
				cancelled: cancelling.signal,
				answer: () => {
					cancelling.abort();
					return OPEN;
				},
			},
			{ operation: LOOKED_UP },
		);

		expect(left).toEqual([[], ['INV-1 68'], []]);
		expect(pathsOf(sent)).toEqual(['/pay']);
	});

	test('what was cancelled is not written down: a later run may send it', async () => {
		const context = {};
		await pay(itemsOf(INVOICE), { context, cancelled: AbortSignal.abort() });
		const { left } = await pay(itemsOf(INVOICE), { context, answer: () => PAID });

		expect(left).toEqual([['INV-1 00'], [], []]);
	});
});

describe('a token that is refused', () => {
	const system = { ...SYSTEM, tokenRenewal: { refuse: () => true } };
	const refusing = answered({ code: '68' }, 401);

	test('is renewed for a status call, and not for a payment', async () => {
		let statuses = 0;
		const { node, sent } = fakeNode({
			answer: ({ url }) => {
				if (url === '/pay') return refusing;
				statuses += 1;
				return statuses === 1 ? refusing : PAID;
			},
		});
		await payAll(node, system, LOOKED_UP, itemsOf(INVOICE), new Set(), false);

		expect(pathsOf(sent)).toEqual(['/pay', '/status', '/status']);
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
