import type { IDataObject } from 'n8n-workflow';

import type { Item } from '../form/readItem';
import type { Fields, MoneyOperation } from '../contract/operation';
import { isObject } from '../values/json';
import { hasInvisible, normaliseReference } from '../values/reference';

/** What identifies an item's payment, in the form in which references are compared. */
export const referenceOf = (operation: MoneyOperation, { fields }: Item): string =>
	normaliseReference(operation.reference(fields));

/** What sets one payment apart from another, but for fields such as the PIN. */
export function withoutSecrets(operation: MoneyOperation, fields: Fields): Fields {
	const secret = [...operation.fields, ...(operation.additionalFields ?? [])]
		.filter(({ property }) => property.typeOptions?.password === true)
		.map(({ property }) => property.name);
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
}

/** How much to whom, as far as the item says so. */
export function paysOf({ pays }: MoneyOperation, fields: Fields): IDataObject {
	// A JSON field may hold them, and is merged into the request last.
	const merged = Object.values(fields)
		.filter(isObject)
		.reduce<IDataObject>((all, object) => ({ ...all, ...object }), fields);
	return Object.fromEntries(
		pays.filter((name) => merged[name] !== undefined).map((name) => [name, merged[name]]),
	);
}

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
