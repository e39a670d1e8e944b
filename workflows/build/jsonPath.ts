/** Any value of a workflow's file. */
export type Json = string | number | boolean | null | undefined | Json[] | JsonObject;

export interface JsonObject {
	[name: string]: Json;
}

/** A copy in which each text at the path has become another one; `*` is each entry of a list. */
export function changedAt(value: Json, path: readonly string[], change: Change): Json {
	const [step, ...rest] = path;
	if (step === undefined) return typeof value === 'string' ? change(value) : value;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		return step === '*' ? value.map((entry) => changedAt(entry, rest, change)) : value;
	}
	return step in value ? { ...value, [step]: changedAt(value[step], rest, change) } : value;
}

/** A copy in which each text, wherever it stands, has become another one. */
export function changedEverywhere(value: Json, change: Change): Json {
	if (typeof value === 'string') return change(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((entry) => changedEverywhere(entry, change));
	return Object.fromEntries(
		Object.entries(value).map(([name, inside]) => [name, changedEverywhere(inside, change)]),
	);
}

export type Change = (text: string) => string;
