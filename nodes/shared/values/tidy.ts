import type { IDataObject } from 'n8n-workflow';

import { isObject } from './json';
import { toRupiah } from './rupiah';

/** What the fields of a system's answers become, by their names. All others stay as they came. */
export interface TidyTable {
	/** Ids, accounts and phones. They come as numbers too, which would lose zeros or digits. */
	text: readonly string[];
	/** Whole rupiah, which come as text too, or with decimals. What is none for sure stays. */
	amounts: readonly string[];
	/** They are left out: whoever holds them acts as the user. */
	secrets?: readonly string[];
	/** "25.000" among the amounts is twenty-five thousand. */
	dottedAmounts?: true;
	/** A `null` among the texts is blank text. */
	blankNulls?: true;
	/** The same goes for the objects inside of an answer, and inside of its lists. */
	nested?: true;
}

/** Makes the function that shows an answer's fields as the table says. */
export function tidyBy(table: TidyTable): (fields: IDataObject) => IDataObject {
	const texts = new Set(table.text);
	const amounts = new Set(table.amounts);
	const secrets = new Set(table.secrets);

	function tidyValue(name: string, value: IDataObject[string]): IDataObject[string] {
		if (table.nested && Array.isArray(value)) {
			return value.map((entry: IDataObject[string]) => tidyValue('', entry));
		}
		if (table.nested && isObject(value)) return tidy(value);
		if (texts.has(name)) return table.blankNulls && value === null ? '' : numberAsText(value);
		if (amounts.has(name)) return toRupiah(table.dottedAmounts ? withoutDots(value) : value);
		return value;
	}

	function tidy(fields: IDataObject): IDataObject {
		return Object.fromEntries(
			Object.entries(fields)
				.filter(([name]) => !secrets.has(name))
				.map(([name, value]) => [name, tidyValue(name, value)]),
		);
	}

	return tidy;
}

const numberAsText = (value: IDataObject[string]): IDataObject[string] =>
	typeof value === 'number' ? String(value) : value;

const DOTTED = /^\d{1,3}(\.\d{3})+$/;

const withoutDots = (value: IDataObject[string]): IDataObject[string] =>
	typeof value === 'string' && DOTTED.test(value) ? value.replaceAll('.', '') : value;
