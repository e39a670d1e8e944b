import type { IContextObject } from 'n8n-workflow';

import type { Item } from '../form/readItem';
import type { MoneyOperation } from '../contract/operation';

/**
 * Gives every item that came without a reference one of its own. It is kept in the node's context
 * before anything is sent: a second pass of the same run must find the payment, not make another.
 */
export function giveReferences(
	{ ownReference }: MoneyOperation,
	items: readonly Item[],
	run: number,
	context: IContextObject,
) {
	if (!ownReference) return;
	const given = (context.references ??= {}) as Record<string, string>;
	for (const { fields, faults, index } of items) {
		if (faults.length > 0) continue;
		fields[ownReference.field] ??= given[`${run}:${index}`] ??= ownReference.make();
	}
}
