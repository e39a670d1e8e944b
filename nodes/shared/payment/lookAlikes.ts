import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { paysOf, referenceOf } from './key';

/** Another payment of the same amount to the same payee. */
export interface LookAlike {
	reference: string;
	/** It was paid today, by this or another execution. */
	isPaid?: true;
}

/** By the reference of what looks like another payment. */
export type LookAlikes = ReadonlyMap<string, LookAlike>;

/**
 * Rows that pay the same amount to the same payee under different references, by reference: two
 * invoices, or one that was written twice. They are sent; whoever reads the result should know.
 */
export function findLookAlikes(operation: MoneyOperation, items: readonly Item[]): LookAlikes {
	const firstOf = new Map<string, string>();
	const alike = new Map<string, LookAlike>();
	for (const item of items) {
		const reference = referenceOf(operation, item);
		if (item.faults.length > 0 || reference === '') continue;
		const pays = JSON.stringify(paysOf(operation, item.fields));
		const first = firstOf.get(pays);
		if (first === undefined) firstOf.set(pays, reference);
		else if (first !== reference) alike.set(reference, { reference: first });
	}
	return alike;
}

/** What it looks like, as a part of a sentence. */
export const describeLookAlike = ({ reference, isPaid }: LookAlike): string =>
	`the same amount to the same account as ${reference}${isPaid ? ', which was paid today' : ''}`;

/** The warning in the item of such a row. */
export const lookAlikeWarning = (other: LookAlike): string =>
	`Pays ${describeLookAlike(other)}: are they two payments?`;
