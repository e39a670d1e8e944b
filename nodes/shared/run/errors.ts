import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Item } from '../contract/item';
import { messageOf } from '../values/messageOf';
import { enumerate, listRanges, ranges } from '../values/ranges';
import { withoutParameters } from '../wire/readError';

const PLACES_IN_TITLE = 10;
const NAMES_IN_LINE = 10;
const LINES = 10;

const RUN_AGAIN = 'Correct them and run again: that is safe.';

/**
 * One error for all invalid items of a run. It is thrown before anything is sent.
 *
 * @param nameOf what its user calls an item; `''` when it has no name. Without names they are
 * counted
 */
export function invalidItemsError(
	node: INode,
	invalid: readonly Item[],
	total: number,
	nameOf: (item: Item) => string = () => '',
): NodeOperationError {
	const itemsByFault = new Map<string, Item[]>();
	for (const item of invalid) {
		for (const fault of item.faults) {
			itemsByFault.set(fault, [...(itemsByFault.get(fault) ?? []), item]);
		}
	}
	const isNamed = invalid.every((item) => nameOf(item) !== '');
	const which = isNamed ? namesOf(nameOf) : countedPlaces;
	const lines = [...itemsByFault].map(([fault, items]) => `${which(items)}: ${sentence(fault)}`);
	const more = lines.length - LINES;
	const title = isNamed ? namesOf(nameOf)(invalid) : shortPlaces(invalid);
	return new NodeOperationError(
		withoutParameters(node),
		`Nothing was sent: ${invalid.length} of ${total} items cannot be used (${title})`,
		{
			// n8n shows a description as HTML, which would run all lines together.
			description: [
				...lines.slice(0, LINES),
				...(more > 0 ? [`And ${more} more faults.`] : []),
				isNamed ? RUN_AGAIN : `Items are counted from 0. ${RUN_AGAIN}`,
			].join('<br>\n'),
			level: 'warning',
		},
	);
}

/** Some faults end in a question. */
const sentence = (fault: string): string => (fault.endsWith('?') ? fault : `${fault}.`);

const namesOf =
	(nameOf: (item: Item) => string) =>
	(items: readonly Item[]): string => {
		const names = [...new Set(items.map(nameOf))];
		const more = names.length - NAMES_IN_LINE;
		return more > 0
			? `${names.slice(0, NAMES_IN_LINE).join(', ')} and ${more} more`
			: enumerate(names);
	};

const indexesOf = (items: readonly Item[]) => items.map(({ index }) => index);

const countedPlaces = (items: readonly Item[]): string =>
	`${items.length === 1 ? 'Item' : 'Items'} ${listRanges(indexesOf(items))}`;

function shortPlaces(items: readonly Item[]): string {
	const places = ranges(indexesOf(items));
	return places.length > PLACES_IN_TITLE
		? `items in ${places.length} places`
		: countedPlaces(items).toLowerCase();
}

/** Whatever was thrown, in a form that shows no parameter. Our own errors stay as they are. */
export function unexpectedError(node: INode, error: unknown): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(withoutParameters(node), messageOf(error));
}
