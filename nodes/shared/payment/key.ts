import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../contract/field';
import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { isObject } from '../values/json';
import { normaliseReference } from '../values/reference';

/** What tells one payment from another. */
export interface Identity {
	/** Two items with one key are one payment. */
	key: string;
	/** `''` where the system has none. */
	reference: string;
	/** Of all that is to be paid: the same reference with another one is another payment. */
	fingerprint: string;
	/** How much to whom, to be shown when the reference comes again with other details. */
	pays: IDataObject;
}

/**
 * The key is the reference, or where the system has none the run, the item and the content. The run
 * index sets the turns of a loop apart: a later turn is new work, a second try is not.
 */
export function identify(operation: MoneyOperation, item: Item, runIndex: number): Identity {
	const reference = referenceOf(operation, item);
	const fingerprint = fingerprintOf(withoutSecrets(operation, item.fields));
	return {
		key:
			reference !== '' ? `reference:${reference}` : `item:${runIndex}:${item.index}:${fingerprint}`,
		reference,
		fingerprint,
		pays: paysOf(operation, item.fields),
	};
}

/**
 * What tells a payment from all others of one merchant, in every execution. The content is compared
 * by what is paid to whom: a field that a later version adds must not make another payment of it.
 */
export function remembered(operation: MoneyOperation, fields: Fields, merchant: string) {
	const { pays, remembered: how } = operation;
	const reference = normaliseReference(operation.reference(fields));
	return {
		// Short, and different from its first letter on: a database compares it with every row.
		key: fingerprintOf({ merchant, reference }),
		fingerprint: fingerprintOf({ kind: how?.kind, ...namedIn(how?.content ?? pays, fields) }),
	};
}

/** What identifies an item's payment, in the form in which references are compared. */
export const referenceOf = (operation: MoneyOperation, { fields }: Item): string =>
	normaliseReference(operation.reference(fields));

/**
 * What sets one payment apart from another: a PIN is none of it, and could be guessed from a hash.
 */
export function withoutSecrets(
	operation: Pick<MoneyOperation, 'fields' | 'additionalFields'>,
	fields: Fields,
): Fields {
	const secret = [...operation.fields, ...(operation.additionalFields ?? [])]
		.filter((field) => field.secret)
		.map(({ property }) => property.name);
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
}

const fingerprintOf = (content: Fields): string =>
	createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);

/** How much to whom, as far as the item says so. */
export const paysOf = ({ pays }: Pick<MoneyOperation, 'pays'>, fields: Fields): IDataObject =>
	namedIn(pays, fields);

function namedIn(names: readonly string[], fields: Fields): IDataObject {
	// A JSON field may hold them, and is merged into the request last.
	const merged = Object.values(fields)
		.filter(isObject)
		.reduce<IDataObject>((all, object) => ({ ...all, ...object }), fields);
	return Object.fromEntries(
		names.filter((name) => merged[name] !== undefined).map((name) => [name, merged[name]]),
	);
}
