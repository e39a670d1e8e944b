import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { type Changes, openChanges } from './changes';
import { invalidItemsError } from './errors';
import { readError } from '../wire/readError';
import { messageOf } from '../values/messageOf';
import { inParallel } from '../values/inParallel';
import { concurrencyOf, timeoutOf } from '../form/readItem';
import type { Item } from '../contract/item';
import type { ReadOperation } from '../contract/operation';
import type { ReadResult } from '../contract/result';
import type { Service } from '../contract/service';
import { besideInput, withoutTopLevelError } from './output';
import { readReply } from '../wire/readReply';
import { call } from '../wire/call';

/**
 * Runs a read for every item: one output, results in the order of the items.
 *
 * @param goesOn whether what goes wrong is an item with `error`; otherwise it is thrown
 */
export async function readAll(
	node: IExecuteFunctions,
	system: Service,
	operation: ReadOperation,
	items: readonly Item[],
	goesOn: boolean,
): Promise<INodeExecutionData[]> {
	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0 && !goesOn) {
		throw invalidItemsError(node.getNode(), invalid, items.length);
	}
	const changes = operation.changesState && openChanges(node);

	const inputs = node.getInputData();
	const readOne = async (item: Item): Promise<INodeExecutionData[]> => {
		const pairedItem = { item: item.index };
		if (item.faults.length > 0) {
			const error = `INVALID_INPUT: ${item.faults.join('; ')}. Nothing was sent for item ${item.index}.`;
			return [{ json: { error }, pairedItem }];
		}
		const result = await callOnce(node, system, operation, item, changes);
		if ('items' in result) {
			return result.items.map((json) =>
				besideInput(
					{ json: withoutTopLevelError(json), pairedItem },
					operation,
					item,
					inputs[item.index],
				),
			);
		}
		const error = readError(node.getNode(), system.name, result.refusal, item.index);
		if (!goesOn) throw error;
		// `error` alone: n8n's error output then keeps the fields of the input item beside it.
		return [{ json: { error: `${error.message}. ${result.refusal.advice}` }, pairedItem }];
	};

	const guarded = async (item: Item): Promise<INodeExecutionData[]> =>
		goesOn
			? await readOne(item).catch((error: unknown) => [toErrorItem(item.index, error)])
			: await readOne(item);
	const perItem = await inParallel(items, concurrencyOf(items), guarded);
	return perItem.flat();
}

/** A call that changes something is made once per item and run, whatever makes n8n run it again. */
async function callOnce(
	node: IExecuteFunctions,
	system: Service,
	operation: ReadOperation,
	item: Item,
	changes: Changes | undefined | false,
): Promise<ReadResult> {
	const before = changes ? changes.find(item.index) : undefined;
	if (before) return before;
	const request = operation.request(item.fields);
	if (changes) changes.begin(item.index);
	const reply = await call(node, system, request, timeoutOf(item), 'ifRefused');
	const result = readReply(
		reply,
		(body) => operation.read(body, item.fields),
		operation.changesState,
	);
	if (changes) changes.end(item.index, reply, result);
	return result;
}

/** An item in place of each input, none of which may be passed on as a result. */
export const toErrorItems = (node: IExecuteFunctions, error: unknown): INodeExecutionData[] =>
	[...node.getInputData().keys()].map((index) => toErrorItem(index, error));

function toErrorItem(index: number, error: unknown): INodeExecutionData {
	return { json: { error: messageOf(error) }, pairedItem: { item: index } };
}
