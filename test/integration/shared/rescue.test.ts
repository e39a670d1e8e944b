import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

import { duitkuDisbursement } from '../../../nodes/DuitkuDisbursement/system';
import { DuitkuDisbursement } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursement.node';
import type { MoneyOperation } from '../../../nodes/shared/contract/operation';
import type { System } from '../../../nodes/shared/contract/system';
import { run as runSystem } from '../../../nodes/shared/run/runner';
import { onlineTransfer, row } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';
import { runOperation, type RunOptions } from '../../support/runOperation';

const { paths, credential, inquire, sentTo } = useDuitku();

const sent = () => sentTo(paths.onlineTransfer).length;

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
			return await runSystem(this, system);
		},
	};
}

async function transfer(isBroken: () => boolean, options: RunOptions = {}) {
	const items = options.items ?? (await inquire([row(), row({ amountTransfer: 60_000 })]));
	const system = { node: breaking(isBroken), credentials: credential() };
	const transferred = await runOperation(system, onlineTransfer(), { ...options, items });
	return { ...transferred, inquiries: items };
}

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'what nobody expects before the first send leaves every item by Failed under %s',
	async (onError) => {
		const { success, failed, error } = await transfer(() => true, { onError });

		expect(error).toBeUndefined();
		expect(success).toEqual([]);
		expect(failed).toMatchObject([{ code: 'NOT_SENT' }, { code: 'NOT_SENT' }]);
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
		const first = await transfer(() => false, { onError });
		expect(first.success).toHaveLength(2);
		const { error, pending } = await transfer(() => true, {
			onError,
			items: first.inquiries,
			retryOf: first,
		});

		expect(error).toBeUndefined();
		expect(pending).toMatchObject([{ code: 'INTERNAL_ERROR' }, { code: 'INTERNAL_ERROR' }]);
		expect(sent()).toBe(2);
	},
);
