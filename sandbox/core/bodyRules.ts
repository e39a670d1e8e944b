import type { Body } from './body';
import { isRecord } from './json';

/** What one field of a body must look like. */
export type Rule<T> = (value: unknown) => value is T;
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

/** An object with rules of its own, and no other field. */
export function objectOf<Rules extends BodyRules>(rules: Rules): Rule<BodyOf<Rules>> {
	return (value): value is BodyOf<Rules> => typeof exactBody(rules, value) !== 'string';
}

/** Whether every field keeps its rule; fields without one may be there too. */
export function isBody<Rules extends BodyRules>(
	rules: Rules,
	body: unknown,
): body is BodyOf<Rules> {
	return isRecord(body) && brokenField(rules, body) === undefined;
}

/**
 * The body, if all its fields are known and keep their rules. Else the name of the first that does
 * not: an unknown one before a broken one, and `body` when there is no object at all.
 */
export function exactBody<Rules extends BodyRules>(
	rules: Rules,
	body: unknown,
): BodyOf<Rules> | string {
	if (!isRecord(body)) return 'body';
	const unknownField = Object.keys(body).find((name) => !Object.hasOwn(rules, name));
	if (unknownField !== undefined) return unknownField;
	return isBody(rules, body) ? body : (brokenField(rules, body) ?? 'body');
}

function brokenField(rules: BodyRules, body: Body): string | undefined {
	return Object.entries(rules).find(([name, rule]) => !rule(body[name]))?.[0];
}
