import { createHash } from 'crypto';

import { runOption, type Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { asText } from '../values/asText';
import { paysOf, referenceOf } from './key';

/**
 * Stands for a set of rows: the same references, payees and amounts, in whatever order, and nothing
 * else. What somebody has approved is known by it.
 */
export function digestOf(operation: MoneyOperation, items: readonly Item[]): string {
	const names = operation.remembered?.content ?? operation.pays;
	const rows = items.map((item) =>
		JSON.stringify([referenceOf(operation, item), paysOf({ pays: names }, item.fields)]),
	);
	return createHash('sha256').update(rows.sort().join('\n')).digest('hex').slice(0, 16);
}

/** Where a digest is given, only the rows that it stands for are sent, and no part of them. */
export function refuseUnapproved(operation: MoneyOperation, items: readonly Item[]) {
	const approved = asText(runOption(items, 'approvedDigest')).trim();
	if (approved === '') return;
	const digest = digestOf(operation, items);
	if (digest === approved) return;
	for (const item of items) {
		item.faultCode ??= 'NOT_APPROVED';
		item.faults.push(
			`The rows are not those that were approved: their digest is ${digest}, and ${approved} was approved`,
		);
	}
}
