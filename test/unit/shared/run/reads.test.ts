import type { IDataObject } from 'n8n-workflow';

import type { Item } from '../../../../nodes/shared/contract/item';
import type { ReadOperation } from '../../../../nodes/shared/contract/operation';
import { readAll, toErrorItems } from '../../../../nodes/shared/run/reads';
import { answered, fakeNode, type FakeOptions } from '../../../support/fakeNode';
import { READ } from '../../../support/madeUpOperations';

const SYSTEM = { name: 'Test', credential: 'testApi', resources: [] };

const itemsOf = (...rows: IDataObject[]): Item[] =>
	rows.map((fields, index) => ({ index, fields, options: { timeout: 5 }, faults: [] }));

const ACCOUNTS = itemsOf({ account: '1' }, { account: '2' });

const FOUND = answered({ code: '00', balance: 5 });
const REFUSED = answered({ code: '14', message: 'No such account' });

const readWith = async (
	{
		items = ACCOUNTS,
		goesOn = false,
		operation = READ,
	}: {
		items?: Item[];
		goesOn?: boolean;
		operation?: ReadOperation;
	},
	options: FakeOptions,
) => {
	const { node, sent } = fakeNode(options);
	return { sent, read: readAll(node, SYSTEM, operation, items, goesOn) };
};

test('every item is read, and paired with its input', async () => {
	const { sent, read } = await readWith({}, { answer: () => FOUND });

	expect(await read).toEqual([
		{ json: { account: '1', balance: 5 }, pairedItem: { item: 0 } },
		{ json: { account: '2', balance: 5 }, pairedItem: { item: 1 } },
	]);
	expect(sent).toMatchObject([
		{ credential: 'testApi', request: { body: { account: '1' }, timeout: 5_000 } },
		{ request: { body: { account: '2' } } },
	]);
});

test('one read may give many items, or none', async () => {
	let reads = 0;
	const operation: ReadOperation = {
		...READ,
		read: () => ({ items: ++reads === 1 ? [] : [{ a: 1 }, { error: 'E1' }] }),
	};
	const { read } = await readWith({ operation }, { answer: () => FOUND });

	expect(await read).toEqual([
		{ json: { a: 1 }, pairedItem: { item: 1 } },
		{ json: { response: { error: 'E1' } }, pairedItem: { item: 1 } },
	]);
});

test('a read whose token is refused is sent again with another one', async () => {
	const { node, sent } = fakeNode({
		credentials: { accessToken: 'old' },
		answer: ({ body }) => (sent.length === 1 ? answered({ body }, 401) : FOUND),
	});
	const system = { ...SYSTEM, tokenRenewal: { refuse: () => true } };
	const items = await readAll(node, system, READ, itemsOf({ account: '1' }), false);

	expect(items).toMatchObject([{ json: { balance: 5 } }]);
	expect(sent).toHaveLength(2);
});

test('a refusal is an error that names the item', async () => {
	const { read } = await readWith({}, { answer: () => REFUSED });

	await expect(read).rejects.toMatchObject({
		message: 'Test (14): No such account [item 0]',
		description: 'Correct the account.',
	});
});

test('where the run goes on, a refusal is an item that holds nothing else', async () => {
	const { read } = await readWith({ goesOn: true }, { answer: () => REFUSED });

	expect((await read)[1]).toEqual({
		json: { error: 'Test (14): No such account [item 1]. Correct the account.' },
		pairedItem: { item: 1 },
	});
});

test('where it goes on, whatever else is thrown is an item too', async () => {
	const operation: ReadOperation = {
		...READ,
		read: () => {
			throw new TypeError('x is not a function');
		},
	};
	const { read } = await readWith({ goesOn: true, operation }, { answer: () => FOUND });
	expect(await read).toEqual([
		{ json: { error: 'x is not a function' }, pairedItem: { item: 0 } },
		{ json: { error: 'x is not a function' }, pairedItem: { item: 1 } },
	]);

	const stopping = await readWith({ operation }, { answer: () => FOUND });
	await expect(stopping.read).rejects.toThrow('x is not a function');
});

describe('invalid items', () => {
	const invalid = () => {
		const items = itemsOf({ account: '1' }, {});
		items[1]?.faults.push('account is required', 'bank is unknown');
		return items;
	};

	test('stop all before anything is sent', async () => {
		const { sent, read } = await readWith({ items: invalid() }, { answer: () => FOUND });

		await expect(read).rejects.toThrow('Nothing was sent: 1 of 2 items cannot be used (item 1)');
		expect(sent).toEqual([]);
	});

	test('are items with their faults where the run goes on', async () => {
		const { sent, read } = await readWith(
			{ items: invalid(), goesOn: true },
			{ answer: () => FOUND },
		);

		expect(await read).toEqual([
			{ json: { account: '1', balance: 5 }, pairedItem: { item: 0 } },
			{
				json: {
					error:
						'INVALID_INPUT: account is required; bank is unknown. Nothing was sent for item 1.',
				},
				pairedItem: { item: 1 },
			},
		]);
		expect(sent).toHaveLength(1);
	});
});

test('items are read as many at once as the first one says', async () => {
	let atOnce = 0;
	let most = 0;
	const items = itemsOf({ account: '1' }, { account: '2' }, { account: '3' });
	for (const item of items) item.options.concurrency = 2;
	const { read } = await readWith(
		{ items },
		{
			answer: async () => {
				most = Math.max(most, ++atOnce);
				await new Promise((resolve) => setTimeout(resolve, 5));
				atOnce -= 1;
				return FOUND;
			},
		},
	);
	await read;

	expect(most).toBe(2);
});

describe('a call that changes something', () => {
	const operation: ReadOperation = { ...READ, changesState: true };

	test('is made once per item and run', async () => {
		const context = {};
		const first = await readWith({ operation }, { context, answer: () => FOUND });
		const results = await first.read;
		const second = await readWith({ operation }, { context, answer: () => REFUSED });

		expect(await second.read).toEqual(results);
		expect([first.sent.length, second.sent.length]).toEqual([2, 0]);
	});

	test('is made again when it did not run, and not when its answer was lost', async () => {
		const [item] = ACCOUNTS;
		for (const [code, requests] of [
			['LOGIN_REFUSED', 1],
			['ECONNRESET', 0],
		] as const) {
			const context = {};
			const lost = Object.assign(new Error('lost'), { httpCode: code });
			const first = await readWith(
				{ operation, goesOn: true, items: item && [item] },
				{ context, answer: () => Promise.reject(lost) },
			);
			await first.read;
			const second = await readWith(
				{ operation, goesOn: true, items: item && [item] },
				{ context, answer: () => FOUND },
			);
			await second.read;

			expect([code, second.sent.length]).toEqual([code, requests]);
		}
	});

	test('may have been done when the answer is lost, which a mere read may not', async () => {
		const lost = { answer: () => Promise.reject(Object.assign(new Error(''), { code: 'E1' })) };
		const { read: change } = await readWith({ operation }, lost);
		const { read } = await readWith({}, lost);

		await expect(change).rejects.toMatchObject({
			description: expect.stringContaining('may have been done') as string,
		});
		await expect(read).rejects.toMatchObject({
			description: expect.stringContaining('safe to run this again') as string,
		});
	});
});

test('an error item stands in place of each input', () => {
	const { node } = fakeNode({ items: [{}, {}] });

	expect(toErrorItems(node, new Error('It broke'))).toEqual([
		{ json: { error: 'It broke' }, pairedItem: { item: 0 } },
		{ json: { error: 'It broke' }, pairedItem: { item: 1 } },
	]);
});
