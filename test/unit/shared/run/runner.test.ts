import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../../../nodes/shared/contract/operation';
import type { System } from '../../../../nodes/shared/contract/system';
import { run } from '../../../../nodes/shared/run/runner';
import { answered, fakeNode, type FakeOptions } from '../../../support/fakeNode';
import { PAYMENT, READ } from '../../../support/madeUpOperations';

const systemOf = (...operations: Operation[]): System => ({
	name: 'Test',
	credential: 'testApi',
	resources: [
		{ value: 'other', name: 'Other', operations: [] },
		{ value: 'account', name: 'Account', operations },
	],
});

const INVOICE = { reference: 'INV-1', account: '0812', amount: 50_000 };

const chosen = (operation: string, rows: object[] = [INVOICE], resource = 'account') =>
	rows.map((row) => ({ resource, operation, ...row }));

async function runIn(system: System, options: FakeOptions) {
	const { node, sent } = fakeNode({ answer: () => answered({ code: '00' }), ...options });
	const outputs = await run(node, system);
	return { outputs: outputs.map((output) => output.map(({ json }) => json)), sent };
}

const SYSTEM = systemOf(READ, PAYMENT);

test('the operation that the parameters name is run: a read has one output', async () => {
	const { outputs, sent } = await runIn(SYSTEM, { items: chosen('get', [INVOICE, INVOICE]) });

	expect(outputs).toEqual([[{ account: '0812' }, { account: '0812' }]]);
	expect(sent.map(({ request }) => request.url)).toEqual(['/get', '/get']);
});

test('a payment has three outputs', async () => {
	const { outputs, sent } = await runIn(SYSTEM, { items: chosen('pay') });

	expect(outputs).toMatchObject([[{ reference: 'INV-1', outcome: 'success' }], [], []]);
	expect(sent.map(({ request }) => request.url)).toEqual(['/pay']);
});

describe.each([
	['another operation', chosen('nothing')],
	['another resource', chosen('get', [INVOICE], 'nothing')],
	['a resource that has it not', chosen('get', [INVOICE], 'other')],
	[
		'what cannot be read',
		chosen('get').map((item) => ({ ...item, operation: new Error('Broken') })),
	],
])('parameters that name %s', (_, items) => {
	test('are an error', async () => {
		const { node, sent } = fakeNode({ items });

		await expect(run(node, SYSTEM)).rejects.toThrow(/Test has no operation|Broken/);
		expect(sent).toEqual([]);
	});

	test('are an item where the run goes on', async () => {
		for (const options of [{ continuesOnFail: true }, { type: 'test.nodeTool' }]) {
			const { outputs } = await runIn(SYSTEM, { items, ...options });

			expect(outputs).toEqual([[{ error: expect.stringMatching(/Test has no operation|Broken/) }]]);
		}
	});
});

test('the error of an unknown operation names it', async () => {
	const { node } = fakeNode({ items: chosen('nothing') });

	await expect(run(node, SYSTEM)).rejects.toThrow(
		'Test has no operation "nothing" of "account". Nothing was sent.',
	);
});

describe('where the run goes on', () => {
	const items = chosen('pay', [INVOICE, { ...INVOICE, reference: 'INV-2', amount: 0 }]);

	test('invalid items of a payment leave by Failed', async () => {
		const { outputs } = await runIn(SYSTEM, { items, continuesOnFail: true });

		expect(outputs).toMatchObject([
			[{ outcome: 'success' }],
			[],
			[{ outcome: 'failed', code: 'INVALID_INPUT' }],
		]);
	});

	test('a tool of an AI agent gets all of them by the first output', async () => {
		const { outputs } = await runIn(SYSTEM, { items, type: 'test.nodeTool' });

		expect(outputs).toMatchObject([[{ outcome: 'success' }, { outcome: 'failed' }]]);
	});

	test('a refused read is an item', async () => {
		const answer = () => answered({ code: '14', message: 'No such account' });
		const { outputs } = await runIn(SYSTEM, {
			items: chosen('get'),
			continuesOnFail: true,
			answer,
		});

		expect(outputs).toEqual([[{ error: expect.stringContaining('No such account') as string }]]);
	});
});

test('where it does not go on, invalid items stop all', async () => {
	const rows = [INVOICE, { ...INVOICE, amount: 0 }];
	for (const operation of ['pay', 'get']) {
		const { node, sent } = fakeNode({
			items: chosen(operation, operation === 'pay' ? rows : [INVOICE, { account: 'x' }]),
		});

		await expect(run(node, SYSTEM)).rejects.toThrow('Nothing was sent: 1 of 2 items');
		expect(sent).toEqual([]);
	}
});

describe('what nobody expects', () => {
	const rules = () => {
		throw new Error('A rule is broken');
	};
	const broken = systemOf({ ...READ, rules }, { ...PAYMENT, rules });

	test.each(['get', 'pay'])('is thrown on (%s)', async (operation) => {
		const { node, sent } = fakeNode({ items: chosen(operation) });

		await expect(run(node, broken)).rejects.toMatchObject({
			message: 'A rule is broken',
			node: { parameters: {} },
		});
		expect(sent).toEqual([]);
	});

	test('is an item of a read where the run goes on', async () => {
		const { outputs } = await runIn(broken, {
			items: chosen('get', [INVOICE, INVOICE]),
			continuesOnFail: true,
		});

		expect(outputs).toEqual([[{ error: 'A rule is broken' }, { error: 'A rule is broken' }]]);
	});

	test('leaves every payment by Failed where the run goes on', async () => {
		const { outputs } = await runIn(broken, { items: chosen('pay'), continuesOnFail: true });

		expect(outputs).toMatchObject([[], [], [{ outcome: 'failed', code: 'NOT_SENT' }]]);
	});
});

describe('rules that need more than one field', () => {
	const asked: unknown[][] = [];
	const rules: Operation['rules'] = (fields, options, facts) => {
		asked.push([fields.account, options.timeout, facts]);
		return fields.account === '99' ? ['Account 99 is closed'] : [];
	};
	const ruled = systemOf({ ...READ, rules });
	beforeEach(() => asked.splice(0));

	test('are asked of each good item', async () => {
		const rows = [{ account: '1' }, { account: 'x' }, { account: '99' }];
		const items = chosen('get', rows);
		const { outputs } = await runIn(ruled, { items, continuesOnFail: true });

		expect(asked).toEqual([
			['1', 60, {}],
			['99', 60, {}],
		]);
		expect(outputs[0]?.[2]?.error).toContain('Account 99 is closed');
	});

	test('are not asked where no item is good', async () => {
		await runIn(ruled, { items: chosen('get', [{ account: 'x' }]), continuesOnFail: true });

		expect(asked).toEqual([]);
	});
});

describe('facts that the rules need', () => {
	const seen: IDataObject[] = [];
	beforeEach(() => seen.splice(0));

	const withFacts = (isNeeded: (options: IDataObject) => boolean = () => true) =>
		systemOf({
			...READ,
			facts: {
				request: { method: 'POST', url: '/facts' },
				needed: isNeeded,
				read: ({ ceilings }) => (ceilings ?? {}) as IDataObject,
			},
			rules: (_fields, _options, facts) => {
				seen.push(facts);
				return [];
			},
		});

	const answering =
		(facts: unknown): FakeOptions['answer'] =>
		({ url }) =>
			url === '/facts' ? facts : answered({ code: '00' });

	const CEILINGS = { ceilings: { '014': 5 } };
	const items = chosen('get', [INVOICE, INVOICE]);

	test('are read once per run, before its items', async () => {
		const answer = answering(answered(CEILINGS));
		const { sent } = await runIn(withFacts(), { items, answer });

		expect(seen).toEqual([CEILINGS.ceilings, CEILINGS.ceilings]);
		expect(sent.map(({ request }) => request.url)).toEqual(['/facts', '/get', '/get']);
		expect(sent[0]?.request.timeout).toBe(30_000);
	});

	test('are read once for all turns of a loop', async () => {
		const context = {};
		await runIn(withFacts(), { items, context, answer: answering(answered(CEILINGS)) });
		const { sent } = await runIn(withFacts(), { items, context, runIndex: 1 });

		expect(sent.map(({ request }) => request.url)).toEqual(['/get', '/get']);
		expect(seen[2]).toEqual(CEILINGS.ceilings);
	});

	test.each([
		['a refusal', answered({ code: '99' })],
		['another HTTP status', answered(CEILINGS, 502)],
		['no JSON', answered('')],
		['nothing', Promise.reject(new Error('lost'))],
	])('are none when the answer is %s, and are asked for again', async (_, facts) => {
		const context = {};
		const answer = answering(facts);
		await runIn(withFacts(), { items, context, answer });
		const { sent } = await runIn(withFacts(), { items, context, answer });

		expect(seen).toEqual([{}, {}, {}, {}]);
		expect(sent[0]?.request.url).toBe('/facts');
	});

	test('are not read when no item needs them', async () => {
		const { sent } = await runIn(
			withFacts(() => false),
			{ items },
		);

		expect(sent).toHaveLength(2);
		expect(seen).toEqual([{}, {}]);
	});

	test('are read when one item needs them', async () => {
		const mixed = chosen('get', [
			{ ...INVOICE, options: { timeout: 5 } },
			{ ...INVOICE, options: { timeout: 7 } },
		]);
		const { sent } = await runIn(
			withFacts(({ timeout }) => timeout === 7),
			{ items: mixed },
		);

		expect(sent[0]?.request.url).toBe('/facts');
	});

	test('are asked for again with another token when the first is refused', async () => {
		let requests = 0;
		const answer = () => answered({ code: '00', ...CEILINGS }, ++requests === 1 ? 401 : 200);
		const system = { ...withFacts(), tokenRenewal: { refuse: () => true } };
		await runIn(system, { items: chosen('get'), answer });

		expect(seen).toEqual([CEILINGS.ceilings]);
	});
});

test('n8n can do something else after every fifty items that are read', async () => {
	let turns = 0;
	const count = () => {
		turns += 1;
		counting = setImmediate(count);
	};
	let counting = setImmediate(count);
	const turnsAt: number[] = [];
	const operation: Operation = {
		...READ,
		fields: [
			{
				property: { displayName: 'account', name: 'account', type: 'string', default: '' },
				check: (value) => {
					turnsAt.push(turns);
					return { value: value as string };
				},
			},
		],
	};
	await runIn(systemOf(operation), { items: chosen('get', Array<object>(120).fill(INVOICE)) });
	clearImmediate(counting);

	expect(turnsAt[49]).toBe(turnsAt[0]);
	expect(turnsAt[50]).toBeGreaterThan(turnsAt[49] ?? 0);
	expect(turnsAt[99]).toBe(turnsAt[50]);
	expect(turnsAt[100]).toBeGreaterThan(turnsAt[99] ?? 0);
});
