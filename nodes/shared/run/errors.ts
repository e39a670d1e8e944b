import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Item } from '../contract/item';
import { messageOf } from '../values/messageOf';
import { enumerate, listRanges, ranges } from '../values/ranges';
import { withoutParameters } from '../wire/readError';

const RANGES_IN_TITLE = 10;

const RUN_AGAIN = 'Items are counted from 0. Correct them and run again: that is safe.';

/** One error for all invalid items of a run. It is thrown before anything is sent. */
export function invalidItemsError(
	node: INode,
	invalid: readonly Item[],
	total: number,
): NodeOperationError {
	const itemsByFault = new Map<string, number[]>();
	for (const { index, faults } of invalid) {
		for (const fault of faults) {
			const indexes = itemsByFault.get(fault) ?? [];
			indexes.push(index);
			itemsByFault.set(fault, indexes);
		}
	}
	const lines = [...itemsByFault].map(
		([fault, indexes]) =>
			`${indexes.length === 1 ? 'Item' : 'Items'} ${listRanges(indexes)}: ${fault}.`,
	);
	const named = ranges(invalid.map(({ index }) => index));
	const which = named.length > RANGES_IN_TITLE ? `in ${named.length} places` : enumerate(named);
	const places = `${invalid.length === 1 ? 'item' : 'items'} ${which}`;
	return new NodeOperationError(
		withoutParameters(node),
		`Nothing was sent: ${invalid.length} of ${total} items cannot be used (${places})`,
		{
			// n8n shows a description as HTML, which would run all lines together.
			description: [...lines, RUN_AGAIN].join('<br>\n'),
			level: 'warning',
		},
	);
}

/** Whatever was thrown, in a form that shows no parameter. Our own errors stay as they are. */
export function unexpectedError(node: INode, error: unknown): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(withoutParameters(node), messageOf(error));
}
