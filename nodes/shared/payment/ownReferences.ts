import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';

/**
 * Gives every item that came without a reference one of its own, and keeps it before anything is
 * sent: a second pass of the same run must find the payment, not make another.
 *
 * @param given the references of this execution by run and item; they are written to
 */
export function giveReferences(
	{ ownReference }: MoneyOperation,
	items: readonly Item[],
	runIndex: number,
	given: Record<string, string>,
) {
	if (!ownReference) return;
	for (const item of items) {
		const { fields, faults, index } = item;
		if (faults.length > 0 || fields[ownReference.field] !== undefined) continue;
		fields[ownReference.field] = given[`${runIndex}:${index}`] ??= ownReference.make();
		item.isReferenceMade = true;
	}
}
