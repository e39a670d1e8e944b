import { isRecord } from '../core/json';

/** What one field of a body must look like. */
type Rule<T> = (value: unknown) => value is T;
export type BodyRules = Readonly<Record<string, Rule<unknown>>>;

/** A body that keeps its rules. */
export type BodyOf<Rules> = {
	[Name in keyof Rules]: Rules[Name] extends Rule<infer T> ? T : never;
};

/** A text that is not blank, or that has the form given. */
export function text(form = /\S/): Rule<string> {
	return (value): value is string => typeof value === 'string' && form.test(value);
}

/** An amount in whole rupiah that is written as a text of digits. */
export const digitsIdr = text(/^[1-9]\d{0,14}$/);

/** A JSON number of whole rupiah, at least this many. */
export function numberIdr(min: number): Rule<number> {
	return (value): value is number => Number.isSafeInteger(value) && Number(value) >= min;
}

export function optional<T>(rule: Rule<T>): Rule<T | undefined> {
	return (value): value is T | undefined => value === undefined || rule(value);
}

/** An object with rules of its own. */
export function objectOf<Rules extends BodyRules>(rules: Rules): Rule<BodyOf<Rules>> {
	return (value): value is BodyOf<Rules> => isBody(rules, value);
}

/** Whether all fields are there in their form, and no other. */
export function isBody<Rules extends BodyRules>(
	rules: Rules,
	body: unknown,
): body is BodyOf<Rules> {
	return brokenField(rules, body) === undefined;
}

/** The first field that breaks its rule or is not known; `body` when there is no object at all. */
export function brokenField(rules: BodyRules, body: unknown): string | undefined {
	if (!isRecord(body)) return 'body';
	const unknownName = Object.keys(body).find((name) => !Object.hasOwn(rules, name));
	if (unknownName !== undefined) return unknownName;
	return Object.entries(rules).find(([name, rule]) => !rule(body[name]))?.[0];
}

/** Whether the request says that its body is JSON, as the document wants of every call. */
export function isJsonRequest(headers: Record<string, unknown>): boolean {
	return /^application\/json\b/.test(String(headers['content-type']));
}
