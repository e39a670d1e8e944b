import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

import { duitkuDisbursement } from '../../../nodes/DuitkuDisbursement/system';
import { DuitkuDisbursement } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursement.node';
import type { MoneyOperation } from '../../../nodes/shared/contract/operation';
import type { System } from '../../../nodes/shared/contract/system';
import { run } from '../../../nodes/shared/run/runner';
import { type Sandbox, startSandbox } from '../../../sandbox/server';
import { inquired, merchant, onlineTransfer, row, sentTo } from '../../support/duitku';
import { runNode, type RunOptions } from '../../support/engine';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const sent = () => sentTo(sandbox, sandbox.duitku.paths.onlineTransfer).length;

/** The node, with a rule that breaks in a way that nobody expects, when it is told to. */
function breaking(isBroken: () => boolean): INodeType {
	const rules: MoneyOperation['rules'] = () => {
		if (isBroken()) throw new Error('A rule is broken');
		return [];
	};
	const system: System = {
		...duitkuDisbursement,
		resources: duitkuDisbursement.resources.map((resource) => ({
			...resource,
			operations: resource.operations.map((operation) => ({ ...operation, rules })),
		})),
	};
	const { description } = new DuitkuDisbursement();
	return {
		description: { ...description, outputs: Array(3).fill(NodeConnectionTypes.Main) },
		async execute() {
			return await run(this, system);
		},
	};
}

async function transfer(isBroken: () => boolean, more: Partial<RunOptions> = {}) {
	const items = more.items ?? (await inquired(sandbox, [row(), row({ amountTransfer: 60_000 })]));
	const outcome = await runNode({
		node: breaking(isBroken),
		parameters: onlineTransfer(),
		credentials: merchant(sandbox),
		...more,
		items,
	});
	return { ...outcome, items };
}

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'what nobody expects before the first send leaves every item by Failed under %s',
	async (onError) => {
		const { json, error } = await transfer(() => true, { settings: { onError } });

		expect(error).toBeUndefined();
		expect(json[0]).toEqual([]);
		expect(json[2]).toMatchObject([{ code: 'NOT_SENT' }, { code: 'NOT_SENT' }]);
		expect(sent()).toBe(0);
	},
);

test('what nobody expects before the first send stops the node when errors stop', async () => {
	const { error } = await transfer(() => true);

	expect(error?.message).toContain('A rule is broken');
	expect(sent()).toBe(0);
});

test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
	'in a second pass it leaves what the first has sent by Pending, and throws nothing, under %s',
	async (onError) => {
		const first = await transfer(() => false, { settings: { onError } });
		expect(first.json[0]).toHaveLength(2);
		const { json, error } = await transfer(() => true, {
			settings: { onError },
			items: first.items,
			retryOf: first.run.data,
		});

		expect(error).toBeUndefined();
		expect(json[1]).toMatchObject([{ code: 'INTERNAL_ERROR' }, { code: 'INTERNAL_ERROR' }]);
		expect(sent()).toBe(2);
	},
);
