import { compareAsTool } from '../../../support/parameters/compareAsTool';
import { compareInEngine } from '../../../support/parameters/compareInEngine';
import { MIXTURES, roundOf } from '../../../support/parameters/rounds';
import { ROUNDS } from '../../../support/parameters/settings';
import { circular } from '../../../support/parameters/values';

const SAME = { differences: [] };

describe.each(Object.keys(MIXTURES))('%s', (mixture) => {
	test.each(ROUNDS)('are read as n8n reads them (%s)', async (round) => {
		expect(await compareInEngine(roundOf(round, mixture))).toMatchObject(SAME);
	});
});

describe.each(ROUNDS)('is read as n8n reads it (%s)', (name) => {
	const round = roundOf(name, 'odd items after a plain one');

	test('a node that runs for the first item only', async () => {
		const comparison = await compareInEngine(round, { executeOnce: true });

		expect(comparison).toMatchObject(SAME);
		expect(comparison.taken).toBe(0);
	});

	test('the next turn of a loop, with other items', async () => {
		const { run } = await compareInEngine(round);
		const { items } = roundOf(name, 'plain items');

		expect(await compareInEngine({ ...round, items }, { nextTurnOf: run })).toMatchObject(SAME);
	});

	test('a second pass over the same items', async () => {
		const { run } = await compareInEngine(round);

		expect(await compareInEngine(round, { retryOf: run })).toMatchObject(SAME);
	});

	test('data that is pinned to the node before', async () => {
		const comparison = await compareInEngine({ ...round, items: [] }, { pinned: round.items });

		expect(comparison).toMatchObject(SAME);
		expect(comparison.taken).toBeGreaterThan(0);
	});

	test('a tool that is run like a node', async () => {
		expect(await compareInEngine(round, { asTool: true })).toMatchObject(SAME);
	});

	test('a tool whose item is what the model said, while $json is the item of the agent', async () => {
		const { parameters, items } = round;
		const [agentItem = {}, said = {}] = items;

		expect(await compareAsTool(parameters, said, agentItem)).toMatchObject(SAME);
	});

	test('an item that holds itself', async () => {
		const items = [{ a: 'text' }, { a: circular(), nested: circular() }, { nested: { a: 'text' } }];

		expect(await compareInEngine({ ...round, items } as typeof round)).toMatchObject(SAME);
	});
});

test('most of what names fields of plain items is not evaluated', async () => {
	const { comparisons, taken } = await compareInEngine(roundOf('1', 'plain values in turn'));

	expect(taken / comparisons).toBeGreaterThan(0.5);
});
