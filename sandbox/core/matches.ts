/** Whether a record has every value that the filter names. */
export function matches<T extends object>(record: T, filter: Partial<T>): boolean {
	return Object.entries(filter).every(
		([name, value]) => value === undefined || Reflect.get(record, name) === value,
	);
}
