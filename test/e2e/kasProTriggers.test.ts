import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import type { Workflow } from '../../n8n/api';
import { jsonOf } from '../../n8n/execution';
import { until } from '../../n8n/until';
import { useRealN8n } from './support/useRealN8n';
import { inARow, LAST } from './support/workflows';

const real = useRealN8n();

beforeEach(() => real.sandbox.kasPro.configure({ authentication: 'signedPartner' }));

/** n8n refuses to poll more often than once a minute: this never comes round during a test. */
const ONCE_A_YEAR = '0 0 0 1 1 *';

function trigger(type: string, parameters: INodeParameters, times = [ONCE_A_YEAR]): INode {
	const item = times.map((cronExpression) => ({ mode: 'custom', cronExpression }));
	return {
		id: crypto.randomUUID(),
		name: 'Trigger',
		type: `n8n-nodes-indonesian-payments.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: { pollTimes: { item }, ...parameters },
		credentials: { kasProApi: { id: '', name: '' } },
	};
}

const moneyIn = (more: INodeParameters = {}, times?: string[]) =>
	trigger(
		'kasProBankTrigger',
		{
			mobileNumber: real.sandbox.kasProBank.partnerAccount.mobileNumber,
			movements: ['in'],
			startFrom: 'now',
			...more,
		},
		times,
	);

const goldPrice = (times?: string[]) => {
	real.sandbox.kasProGold.setPrice(881_000);
	const parameters = { events: ['above', 'below'], threshold: 900_000 };
	return trigger('kasProGoldTrigger', parameters, times);
};

/** Publishing polls at once. */
async function publish(name: string, node: INode): Promise<Workflow> {
	const workflow = await real.api.createWorkflow(inARow(name, node, LAST), real.credentials);
	await real.api.publish(workflow);
	return workflow;
}

/** A poll at this very moment: n8n polls whenever it turns a workflow on. */
async function poll(workflow: Workflow): Promise<void> {
	await real.api.unpublish(workflow);
	await real.api.publish(workflow);
}

/** What the workflow was started with, run by run, the oldest first. */
async function emitted(workflow: Workflow, runs: number): Promise<IDataObject[][]> {
	const executions = await real.api.waitForExecutions(workflow, runs);
	return executions.map((execution) => jsonOf(execution, 'Trigger')).reverse();
}

const descriptions = (runs: IDataObject[][]) =>
	runs.map((run) => run.map(({ description }) => description));

describe('the KasPro Bank trigger', () => {
	test('emits a new movement once, and none that was there before', async () => {
		const { kasProBank } = real.sandbox;
		kasProBank.receive(10_000, 'before');
		const workflow = await publish('New movements', moneyIn());
		await poll(workflow);
		kasProBank.receive(20_000, 'first');
		kasProBank.receive(30_000, 'second');
		await poll(workflow);
		await poll(workflow);
		kasProBank.receive(40_000, 'third');
		await poll(workflow);

		expect(descriptions(await emitted(workflow, 2))).toEqual([['first', 'second'], ['third']]);
	});

	test('emits a movement once that KasPro lists twice, at once or later', async () => {
		const { kasProBank } = real.sandbox;
		const workflow = await publish('Listed twice', moneyIn());
		kasProBank.listTwice(true);
		kasProBank.receive(20_000, 'twice');
		await poll(workflow);
		const first = kasProBank.movements().find(({ type }) => type === 'IN');
		kasProBank.repeat(first?.tid ?? '');
		kasProBank.receive(30_000, 'another');
		await poll(workflow);

		expect(descriptions(await emitted(workflow, 2))).toEqual([['twice'], ['another']]);
	});

	test('emits all that came between two polls, also when it is more than a page', async () => {
		const { kasProBank } = real.sandbox;
		const options = { pageParameter: 'page', additionalQuery: '{ "size": 4 }' };
		const workflow = await publish('Pages', moneyIn({ options }));
		const expected = Array.from({ length: 15 }, (_, index) => `transfer ${index}`);
		for (const description of expected) kasProBank.receive(10_000, description);
		await poll(workflow);

		expect(descriptions(await emitted(workflow, 1))).toEqual([expected]);
	});

	test('is polled by the clock', async () => {
		const soon = new Date(Date.now() + 4_000);
		const workflow = await publish('Clock', moneyIn({}, [`${soon.getSeconds()} * * * * *`]));
		real.sandbox.kasProBank.receive(20_000, 'by the clock');
		// On a busy machine that second may have passed: then it is the one of the next minute.
		await real.api.waitForExecutions(workflow, 1, 90_000);

		expect(descriptions(await emitted(workflow, 1))).toEqual([['by the clock']]);
		await real.api.unpublish(workflow);
	});
});

test('the GoldPro trigger emits each crossing of the price once', async () => {
	const workflow = await publish('Gold price', goldPrice());
	await poll(workflow);
	for (const price of [905_000, 910_000, 895_000]) {
		real.sandbox.kasProGold.setPrice(price);
		await poll(workflow);
	}

	expect(await emitted(workflow, 2)).toMatchObject([
		[{ event: 'above', price: 905_000, previousPrice: 881_000 }],
		[{ event: 'below', price: 895_000, previousPrice: 910_000 }],
	]);
});

test('both emit what happened while n8n was dead, and nothing again', async () => {
	const { kasProBank, kasProGold } = real.sandbox;
	const movements = await publish('Killed', moneyIn());
	const prices = await publish('Killed too', goldPrice());
	kasProBank.receive(20_000, 'before the kill');
	await poll(movements);
	await emitted(movements, 1);

	await real.n8n.kill();
	kasProBank.receive(30_000, 'while dead');
	kasProGold.setPrice(905_000);
	await real.startAgain();

	await emitted(movements, 2);
	await emitted(prices, 1);
	// One more of each: anything emitted again would stand before it.
	kasProBank.receive(40_000, 'after the kill');
	kasProGold.setPrice(895_000);
	await poll(movements);
	await poll(prices);
	expect(descriptions(await emitted(movements, 3))).toEqual([
		['before the kill'],
		['while dead'],
		['after the kill'],
	]);
	expect(await emitted(prices, 2)).toMatchObject([
		[{ event: 'above', price: 905_000 }],
		[{ event: 'below', price: 895_000 }],
	]);
});

/** Every ten seconds, from six schedules of once a minute. */
const OFTEN = [0, 10, 20, 30, 40, 50].map((second) => `${second} * * * * *`);

test('both go on polling when KasPro is down while n8n starts', async () => {
	const { faults, kasProBank, kasProGold } = real.sandbox;
	const movements = await publish('Outage', moneyIn({}, OFTEN));
	const prices = await publish('Outage too', goldPrice(OFTEN));
	await real.n8n.stop();
	kasProBank.receive(30_000, 'while down');
	kasProGold.setPrice(905_000);
	faults.add({ kind: 'closeBefore', path: '*', times: 'always' });
	await real.startAgain();

	// The outage is to be seen, and it is no reason to stop.
	for (const workflow of [movements, prices]) {
		const [failed] = await real.api.waitForExecutions(workflow, 1);
		expect(failed).toMatchObject({ status: 'error' });
	}
	faults.clear();
	const succeeded = async (workflow: Workflow) =>
		await until(`a success of "${workflow.name}"`, async () => {
			const found = await real.api.executions(workflow);
			return found.find(({ status }) => status === 'success');
		});
	const [moved, risen] = [await succeeded(movements), await succeeded(prices)];
	expect(jsonOf(await real.api.execution(moved.id), 'Trigger')).toMatchObject([
		{ description: 'while down' },
	]);
	expect(jsonOf(await real.api.execution(risen.id), 'Trigger')).toMatchObject([
		{ event: 'above', price: 905_000 },
	]);
	await real.api.unpublish(movements);
	await real.api.unpublish(prices);
});

test('a clock that is set back a day makes both neither lose nor repeat anything', async () => {
	const { kasPro, kasProBank, kasProGold } = real.sandbox;
	// A signature with yesterday's date would be refused, which is another matter.
	kasPro.configure({ authentication: 'none' });
	const movements = await publish('Clock', moneyIn());
	const prices = await publish('Clock too', goldPrice());
	kasProBank.receive(20_000, 'before');
	await poll(movements);
	await emitted(movements, 1);

	await real.n8n.stop();
	kasProBank.receive(30_000, 'after');
	kasProGold.setPrice(905_000);
	await real.startAgain(-86_400_000);
	await emitted(movements, 2);
	await emitted(prices, 1);
	await poll(movements);
	await poll(prices);
	kasProBank.receive(40_000, 'later');
	await poll(movements);

	const found = descriptions(await emitted(movements, 3)).flat();
	expect(found.sort()).toEqual(['after', 'before', 'later']);
	expect(await emitted(prices, 1)).toMatchObject([[{ event: 'above', price: 905_000 }]]);
	const [crossing, ...more] = await real.api.executions(prices);
	expect(more).toEqual([]);
	// The clock really was wrong.
	expect(Date.parse(crossing!.startedAt)).toBeLessThan(Date.now() - 80_000_000);
});
