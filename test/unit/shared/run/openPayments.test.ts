import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { payAll } from '../../../../nodes/shared/run/pay';
import { answered, fakeNode, type FakeOptions } from '../../../support/fakeNode';
import { LOOKED_UP, PAYMENT } from '../../../support/madeUpOperations';
import {
	SYSTEM,
	itemsOf,
	INVOICE,
	INVOICES,
	said,
	PAID,
	OPEN,
	pay,
	pathsOf,
} from '../../../support/payInvoices';

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
