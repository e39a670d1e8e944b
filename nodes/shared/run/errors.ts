import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Item } from '../form/readItem';
import { messageOf } from '../values/messageOf';
import type { Refusal } from '../contract/operation';

const RANGES_IN_TITLE = 10;

const RUN_AGAIN = 'Items are counted from 0. Correct them and run again: that is safe.';

/** Parameters may hold a PIN, and an error is stored and handed to error workflows with its node. */
const withoutParameters = (node: INode): INode => ({ ...node, parameters: {} });

/** "2, 5 to 7 and 9": every index is named, and ten thousand of them still fit on a line. */
export function listItems(indexes: readonly number[]): string {
	return join(ranges(indexes));
}

function ranges(indexes: readonly number[]): string[] {
	const runs: { from: number; to: number }[] = [];
	for (const index of indexes) {
		const last = runs.at(-1);
		if (last && index === last.to + 1) last.to = index;
		else runs.push({ from: index, to: index });
	}
	return runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
}

function join(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

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
			`${indexes.length === 1 ? 'Item' : 'Items'} ${listItems(indexes)}: ${fault}.`,
	);
	const named = ranges(invalid.map(({ index }) => index));
	const which = named.length > RANGES_IN_TITLE ? `in ${named.length} places` : join(named);
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

/** A read that the system refused, or that got no usable answer. */
export function readError(
	node: INode,
	system: string,
	{ code, message, advice }: Refusal,
	itemIndex?: number,
): NodeApiError {
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const sentence = `${system} (${code}): ${message}${place}`;
	return new NodeApiError(
		withoutParameters(node),
		{ message: sentence },
		// The code must not look like an HTTP status: n8n would put a stock text in place of ours.
		{ message: sentence, description: advice, httpCode: `CODE_${code}`, itemIndex },
	);
}
