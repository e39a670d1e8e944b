import type { IDataObject } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { hasInvisible } from '../values/reference';
import { paysOf, referenceOf, withoutSecrets } from './key';

const shown = (pays: IDataObject): string =>
	Object.entries(pays)
		.map(([name, value]) => `${name} ${JSON.stringify(value)}`)
		.join(', ');

/** One sentence that shows both payments which claim one reference. */
export function describeConflict(
	reference: string,
	before: string,
	first: IDataObject,
	now: IDataObject,
): string {
	const [there, here] = [shown(first), shown(now)];
	const both = there === here ? 'with other details' : `for ${there}, and here it is for ${here}`;
	return `Reference ${reference} ${before} ${both}: one reference is one payment`;
}

/**
 * Items that share a reference but not the rest cannot be one payment: the later ones are refused.
 * So are references with characters that nobody can see.
 */
export function refuseConflicts(operation: MoneyOperation, items: readonly Item[]) {
	const firstOf = new Map<string, Item>();
	for (const item of items) {
		if (item.faults.length > 0) continue;
		const reference = referenceOf(operation, item);
		if (reference === '') continue;
		if (hasInvisible(reference)) {
			item.faults.push(
				`Reference ${JSON.stringify(reference)} has characters that cannot be seen: type it anew`,
			);
			continue;
		}
		const first = firstOf.get(reference);
		if (!first) firstOf.set(reference, item);
		else refuseWhenOther(operation, reference, first, item);
	}
}

function refuseWhenOther(operation: MoneyOperation, reference: string, first: Item, item: Item) {
	const [before, now] = [first, item].map(({ fields }) =>
		JSON.stringify(withoutSecrets(operation, fields)),
	);
	if (before === now) return;
	item.faultCode = 'REFERENCE_CONFLICT';
	item.faults.push(
		describeConflict(
			reference,
			`is also that of item ${first.index},`,
			paysOf(operation, first.fields),
			paysOf(operation, item.fields),
		),
	);
}
