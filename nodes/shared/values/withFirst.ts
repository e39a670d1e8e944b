import type { IDataObject } from 'n8n-workflow';

/** The same fields, and those of these names before the others, as far as they are there. */
export const withFirst = (fields: IDataObject, names: readonly string[]): IDataObject => ({
	...Object.fromEntries(
		names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]),
	),
	...fields,
});
