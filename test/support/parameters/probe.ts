import { setImmediate as giveWay } from 'node:timers/promises';
import { isDeepStrictEqual, inspect } from 'node:util';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodeTypeDescription,
} from 'n8n-workflow';

import { openParameters } from '../../../nodes/shared/form/parameters';
import { SLOTS } from './slots';

/** A node that has all sorts of parameters, and can only compare two ways to read them. */
export const PROBE: INodeTypeDescription = {
	displayName: 'Parameter Probe',
	name: 'parameterProbe',
	group: ['transform'],
	version: 1,
	description: 'Reads its parameters in two ways',
	defaults: { name: 'Parameter Probe' },
	inputs: ['main'],
	outputs: ['main'],
	properties: [...SLOTS],
};

export interface Comparison extends IDataObject {
	comparisons: number;
	/** How many of them were read without n8n. */
	taken: number;
	differences: string[];
}

/** Reads every parameter of every item with our reader and with n8n's. */
export async function compare(node: IExecuteFunctions): Promise<Comparison> {
	let evaluations = 0;
	const counting: IExecuteFunctions = Object.create(node, {
		getNodeParameter: {
			value: (...call: Parameters<IExecuteFunctions['getNodeParameter']>): unknown => {
				evaluations += call[3]?.rawExpressions ? 0 : 1;
				return node.getNodeParameter(...call);
			},
		},
	});
	const read = openParameters(counting);
	const differences: string[] = [];
	const indexes = [...node.getInputData().keys()];
	for (const index of indexes) {
		await giveWay();
		for (const slot of SLOTS) {
			const ours = () => outcomeOf(() => read(slot, index));
			const theirs = () => outcomeOf(() => readByN8n(node, slot, index));
			const differ = () => !isDeepStrictEqual(ours(), theirs());
			// Twice: on a busy machine n8n may give up a pattern that takes long, as it says.
			if (!differ() || !differ()) continue;
			const raw = node.getNodeParameter(slot.name, 0, slot.default, { rawExpressions: true });
			differences.push(
				`item ${index}, ${slot.name} = ${show(raw)}: ours ${show(ours())}, n8n's ${show(theirs())}`,
			);
		}
	}
	const comparisons = indexes.length * SLOTS.length;
	return { comparisons, taken: comparisons - evaluations, differences };
}

const readByN8n = (node: IExecuteFunctions, slot: INodeProperties, index: number): unknown =>
	node.getNodeParameter(slot.name, index, slot.default, {
		extractValue: slot.type === 'resourceLocator',
	});

/** An error counts by all that n8n would show or save of it. */
function outcomeOf(act: () => unknown): object {
	try {
		return { value: act() };
	} catch (error) {
		if (!(error instanceof Error)) return { thrown: error };
		const { name, message, description, context } = error as Error & Record<string, unknown>;
		return { name, message, description, context };
	}
}

const show = (value: unknown): string => inspect(value, { depth: 3, maxStringLength: 100 });
