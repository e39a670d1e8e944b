import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { pollThroughOutage } from '../../../../nodes/shared/triggers/pollThroughOutage';

const FOUND: INodeExecutionData[][] = [[{ json: { a: 1 } }]];

function trigger(activation: string) {
	const errors: unknown[][] = [];
	const node = {
		getActivationMode: () => activation,
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ name: 'Trigger' }),
		logger: { error: (...all: unknown[]) => errors.push(all) },
	};
	return { node: node as unknown as IPollFunctions, errors };
}

const failing = async () => await Promise.reject(new Error('No answer'));

test.each(['init', 'leadershipChange'])(
	'the first poll at a start of n8n (%s) may fail: that is logged, and the next one is tried',
	async (activation) => {
		const { node, errors } = trigger(activation);

		expect(await pollThroughOutage(node, failing)).toBeNull();
		expect(errors).toEqual([
			[
				'The first poll after the start failed: No answer. The next one is tried as scheduled.',
				{ workflow: 'workflow', node: 'Trigger' },
			],
		]);
	},
);

test('the polls after it show an outage', async () => {
	const { node, errors } = trigger('init');
	await pollThroughOutage(node, failing);

	await expect(pollThroughOutage(node, failing)).rejects.toThrow('No answer');
	expect(errors).toHaveLength(1);
});

test.each(['activate', 'update', 'create', 'manual'])(
	'when a person turns the trigger on (%s), a failure stops that',
	async (activation) => {
		const { node, errors } = trigger(activation);

		await expect(pollThroughOutage(node, failing)).rejects.toThrow('No answer');
		expect(errors).toEqual([]);
	},
);

test('what a poll finds is passed on', async () => {
	for (const activation of ['init', 'activate']) {
		const { node } = trigger(activation);

		expect(await pollThroughOutage(node, async () => await Promise.resolve(FOUND))).toBe(FOUND);
		expect(await pollThroughOutage(node, async () => await Promise.resolve(null))).toBeNull();
	}
});
