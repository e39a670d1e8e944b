import type { IDataObject } from 'n8n-workflow';

import { readRow } from './readRow';
import type { PaidRow } from './home';
import type { RegisterRow } from './row';

/** PostgreSQL refuses a text with this character, and with it all rows of the same call. */
const NUL = '\0';

/** A row as the item that is written. */
export const itemOf = (row: RegisterRow): IDataObject =>
	Object.fromEntries(
		Object.entries(row).map(([column, value]: [string, string | number]) => [
			column,
			typeof value === 'string' ? value.replaceAll(NUL, '') : value,
		]),
	);

/**
 * What was found under these keys. A row of another key means that what was asked for was not
 * understood, and then its rows may be missing too.
 */
export function rowsOf(items: readonly IDataObject[], keys: readonly string[]): RegisterRow[] {
	const asked = new Set(keys);
	return items.map((item) => {
		const row = readRow(item);
		if (!asked.has(row.key)) {
			throw new Error(`a row of ${JSON.stringify(row.key)} was given, which was not asked for`);
		}
		return row;
	});
}

/** A row of what was paid; nothing of one that does not say whom and how much. */
export function readPaid({ event, reference, amount, beneficiary }: IDataObject): PaidRow[] {
	const amountIdr = Number(amount);
	const isWhole = event === 'paid' && Number.isSafeInteger(amountIdr);
	return isWhole && typeof reference === 'string' && typeof beneficiary === 'string'
		? [{ reference, amount: amountIdr, beneficiary }]
		: [];
}
