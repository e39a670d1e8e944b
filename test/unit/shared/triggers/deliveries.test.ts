import type { IDataObject } from 'n8n-workflow';

import { decide, openMemory, type Told } from '../../../../nodes/shared/triggers/deliveries';
import type { Outcome } from '../../../../nodes/shared/contract/verdict';
import type { FakeDelivery } from '../../../support/fakeWebhook';
import { useDeliveries } from '../../../support/useDeliveries';

test.each<[Told | undefined, Outcome, string]>([
	[undefined, 'success', 'emit'],
	[undefined, 'pending', 'emit'],
	[undefined, 'failed', 'emit'],
	['success', 'success', 'drop'],
	['failed', 'failed', 'drop'],
	['pending', 'pending', 'drop'],
	['pending', 'success', 'emit'],
	['pending', 'failed', 'emit'],
	['success', 'pending', 'drop'],
	['failed', 'pending', 'drop'],
	['success', 'failed', 'conflict'],
	['failed', 'success', 'conflict'],
	['conflict', 'success', 'drop'],
	['conflict', 'failed', 'drop'],
	['conflict', 'pending', 'drop'],
])('told %s before, a delivery of %s is: %s', (before, now, decision) => {
	expect(decide(before, now)).toBe(decision);
});

const { delivery, turn, workflow } = useDeliveries();
afterEach(() => jest.useRealTimers());

async function open(changes: FakeDelivery = {}, payment = 'clearing:1') {
	const webhook = delivery(changes);
	const memory = await openMemory(webhook.node, payment);
	if (!memory) throw new Error('The sender has hung up');
	return { ...webhook, memory };
}

/** Tells an outcome, and answers. */
async function tell(outcome: Outcome, changes: FakeDelivery = {}, status = 200) {
	const { memory, response, staticData } = await open(changes);
	const decision = memory.tell(outcome, 200);
	response.status(status).end();
	await turn();
	return { decision, before: memory.before, staticData };
}

describe('what a trigger remembers', () => {
	test('is what it has told and answered', async () => {
		expect(await tell('pending')).toMatchObject({ before: undefined, decision: 'emit' });
		expect(await tell('success')).toMatchObject({ before: 'pending', decision: 'emit' });
		expect(await tell('success')).toMatchObject({ before: 'success', decision: 'drop' });
		expect(await tell('failed')).toMatchObject({ before: 'success', decision: 'conflict' });
		expect(await tell('success')).toMatchObject({ before: 'conflict', decision: 'drop' });
	});

	test('is nothing of an answer that failed', async () => {
		await tell('success', {}, 500);

		expect(await tell('success')).toMatchObject({ before: undefined, decision: 'emit' });
	});

	test('is what others have told too, when an answer is out after its sender has hung up', async () => {
		const late = await open();
		late.memory.tell('success', 200);
		late.response.hangUp();
		const other = await open({}, 'clearing:2');
		other.memory.tell('success', 200);
		other.response.end();
		late.response.end();

		expect((await open({}, 'clearing:2')).memory.before).toBe('success');
	});

	test('is nothing of a delivery that was dropped', async () => {
		await tell('success');
		const { staticData, decision } = await tell('pending');

		expect(decision).toBe('drop');
		expect(staticData).toEqual({});
	});

	test('is saved with the workflow, the newest last', async () => {
		const { staticData } = await tell('success', {
			staticData: { told: { 'clearing:1': 'pending', 'clearing:2': 'failed' } },
		});

		expect(staticData.told).toEqual({ 'clearing:2': 'failed', 'clearing:1': 'success' });
		expect(Object.keys(staticData.told ?? {})).toEqual(['clearing:2', 'clearing:1']);
	});

	test('is read from what was saved, where this process has told nothing', async () => {
		const staticData = { told: { 'clearing:1': 'success' } };

		expect(await tell('failed', { staticData })).toMatchObject({
			before: 'success',
			decision: 'conflict',
			staticData: { told: { 'clearing:1': 'conflict' } },
		});
	});

	test('counts more than what was saved when that is older', async () => {
		await tell('success');
		const { before } = await tell('success', { staticData: { told: { 'clearing:1': 'pending' } } });

		expect(before).toBe('success');
	});

	test('is that of each payment, and of each workflow', async () => {
		await tell('success');
		const other = await open({}, 'clearing:2');
		expect(other.memory.before).toBeUndefined();
		other.response.hangUp();

		expect((await tell('success', { workflow: `${workflow()}, another` })).before).toBeUndefined();
	});

	test('is five thousand payments: the oldest are forgotten', async () => {
		const told = Object.fromEntries(
			Array.from({ length: 5_000 }, (_, index) => [`clearing:${index + 2}`, 'success']),
		);
		const { staticData } = await tell('success', { staticData: { told } });
		const kept = Object.keys(staticData.told ?? {});

		expect(kept).toHaveLength(5_000);
		expect([kept[0], kept.at(-1)]).toEqual(['clearing:3', 'clearing:1']);
	});

	test('is nothing in test mode', async () => {
		for (let times = 0; times < 2; times += 1) {
			const { memory, staticData } = await open({ mode: 'manual' });

			expect(memory).toMatchObject({ before: undefined });
			expect(memory.tell('success', 200)).toBe('emit');
			expect(staticData).toEqual({});
		}
	});
});

describe('a trigger whose memory another one has written over', () => {
	const tellAt = async (ms: number, staticData: IDataObject) => {
		jest.setSystemTime(ms);
		const { warnings, response, memory } = await open({ staticData }, 'clearing:2');
		memory.tell('success', 200);
		response.end();
		return warnings;
	};

	test('says so, once what it told must have been saved', async () => {
		jest.useFakeTimers({ now: 1_000_000, doNotFake: ['setImmediate', 'setTimeout'] });
		await tell('success');

		expect(await tellAt(1_060_000, {})).toEqual([]);
		expect(
			await tellAt(1_060_001, { told: { 'clearing:1': 'success', 'clearing:2': 'success' } }),
		).toEqual([]);
		expect(await tellAt(1_060_001, { told: { 'clearing:2': 'success' } })).toEqual([
			[
				expect.stringContaining('Keep one trigger per workflow.'),
				{ workflow: workflow(), node: 'Trigger' },
			],
		]);
	});
});

describe('n8n saves the memory only while it is marked', () => {
	/** Counts how often the memory is written. */
	function counted() {
		let writes = 0;
		const staticData = new Proxy<IDataObject>(
			{},
			{
				set: (target, name, value) => {
					writes += 1;
					return Reflect.set(target, name, value);
				},
			},
		);
		return { staticData, writes: () => writes };
	}
	const wait = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));
	/** However slow the machine is; one that never writes meets the time limit of the test. */
	const moreWritesThan = async (count: number, writes: () => number) => {
		while (writes() <= count) await wait(1);
	};

	test('so it is marked again until the answer is out', async () => {
		const { staticData, writes } = counted();
		const { memory, response } = await open({ staticData });
		memory.tell('success', 200);
		expect(writes()).toBe(1);
		await moreWritesThan(2, writes);
		expect(staticData.told).toEqual({ 'clearing:1': 'success' });
		response.end();
		await wait(5);
		const before = writes();
		await wait(10);

		expect(writes()).toBe(before);
	});

	test('and no longer than a minute', async () => {
		jest.useFakeTimers({ now: 1_000_000, doNotFake: ['setImmediate', 'setTimeout'] });
		const { staticData, writes } = counted();
		const { memory, response } = await open({ staticData });
		memory.tell('success', 200);
		await wait(10);
		jest.setSystemTime(1_059_999);
		await wait(10);
		await moreWritesThan(writes(), writes);
		jest.setSystemTime(1_060_000);
		await wait(5);
		const after = writes();
		await wait(10);

		expect(writes()).toBe(after);
		response.hangUp();
	});
});

test('the memory of a trigger is open for one delivery at a time', async () => {
	const first = await open();
	const opened: { memory?: unknown } = {};
	const second = delivery();
	void openMemory(second.node, 'clearing:2').then((memory) => (opened.memory = memory));
	await turn();
	expect(opened.memory).toBeUndefined();
	first.response.end();
	await turn();

	expect(opened.memory).toBeDefined();
	second.response.end();
});

test('it is not opened for a sender that has hung up', async () => {
	const { node, response } = delivery();
	response.hangUp();

	expect(await openMemory(node, 'clearing:1')).toBeUndefined();
});
