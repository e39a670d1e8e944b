import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { paysOf, referenceOf } from './key';

/**
 * Rows that pay the same amount to the same payee under different references, by reference: two
 * invoices, or one that was written twice. They are sent; whoever reads the result should know.
 */
export function findLookAlikes(
	operation: MoneyOperation,
	items: readonly Item[],
): Map<string, string> {
	const firstOf = new Map<string, string>();
	const alike = new Map<string, string>();
	for (const item of items) {
		const reference = referenceOf(operation, item);
		if (item.faults.length > 0 || reference === '') continue;
		const pays = JSON.stringify(paysOf(operation, item.fields));
		const first = firstOf.get(pays);
		if (first === undefined) firstOf.set(pays, reference);
		else if (first !== reference) alike.set(reference, first);
	}
	return alike;
}

/** The warning in the item of such a row. */
export const lookAlikeWarning = (first: string): string =>
	`Pays the same amount to the same account as ${first}: are they two payments?`;
