import type { IDataObject } from 'n8n-workflow';

/** Documented answers are five levels deep; what is far beyond would overflow whatever walks it. */
const MAX_DEPTH = 100;

/**
 * Is this an object as JSON has them? A list is none, and neither is what has a class: a date, a
 * buffer, a form or a stream. A sandboxed script has a prototype of its own, which counts too.
 */
export function isObject(value: unknown): value is IDataObject {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * A JSON object, or nothing. Integers too long for a JavaScript number come out as text, with all
 * of their digits: ids and cash-out tokens are documented as numbers. Takes time in proportion to
 * the length of the text, whatever is in it.
 */
export function parseObject(text: unknown): IDataObject | undefined {
	if (typeof text !== 'string') return undefined;
	try {
		const parsed: unknown = JSON.parse(quoteLongIntegers(text));
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

const NUMBER_STARTS = '-0123456789';
const NUMBER = /-?\d[\d.eE+-]*/y;
const INTEGER = /^-?\d+$/;

/** The same JSON with too long integers in quotes. Throws when it is too deep. */
function quoteLongIntegers(text: string): string {
	let exact = '';
	let copiedUpTo = 0;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '"') {
			at = endOfString(text, at);
		} else if (character === '{' || character === '[') {
			depth += 1;
			if (depth > MAX_DEPTH) throw new Error('The JSON is too deep');
		} else if (character === '}' || character === ']') {
			depth -= 1;
		} else if (NUMBER_STARTS.includes(character)) {
			NUMBER.lastIndex = at;
			const token = NUMBER.exec(text)?.[0] ?? character;
			if (INTEGER.test(token) && !Number.isSafeInteger(Number(token))) {
				exact += `${text.slice(copiedUpTo, at)}"${token}"`;
				copiedUpTo = at + token.length;
			}
			at += token.length - 1;
		}
	}
	return exact + text.slice(copiedUpTo);
}

/** The place of the quote that ends the string which begins here; behind the text without one. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let backslashes = 0;
		while (text.charAt(end - 1 - backslashes) === '\\') backslashes += 1;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}
