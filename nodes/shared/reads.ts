import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { invalidItemsError, readError } from './errors';
import { inParallel } from './inParallel';
import { concurrencyOf, timeoutOf, type Item } from './item';
import type { ReadOperation, System } from './operation';
import { readReply } from './readReply';
import { call } from './session';

/** Runs a read for every item: one output, results in the order of the items. */
export async function readAll(
	node: IExecuteFunctions,
	system: System,
	operation: ReadOperation,
	items: readonly Item[],
): Promise<INodeExecutionData[]> {
	const goesOn = node.continueOnFail();
	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0 && !goesOn) {
		throw invalidItemsError(node.getNode(), invalid, items.length);
	}

	const readOne = async (item: Item): Promise<INodeExecutionData[]> => {
		const pairedItem = { item: item.index };
		if (item.faults.length > 0) {
			const error = `INVALID_INPUT: ${item.faults.join('; ')}. Nothing was sent for item ${item.index}.`;
			return [{ json: { error }, pairedItem }];
		}
		const reply = await call(node, system, operation.request(item.fields), timeoutOf(item));
		const result = readReply(
			reply,
			(body) => operation.read(body, item.fields),
			operation.changesState,
		);
		if ('items' in result) return result.items.map((json) => ({ json, pairedItem }));

		const error = readError(node.getNode(), system.name, result.refusal, item.index);
		if (!goesOn) throw error;
		// `error` alone: n8n's error output then keeps the fields of the input item beside it.
		return [{ json: { error: `${error.message}. ${result.refusal.advice}` }, pairedItem }];
	};

	const perItem = await inParallel(items, concurrencyOf(items), readOne);
	return perItem.flat();
}
