import type { Answer } from '../core/contract';
import { textOf, type Code } from './responseTexts';

/** A number with decimals that JSON.stringify would drop: Duitku prints 50000.0. */
export class Decimal {
	readonly text: string;

	constructor(amountIdr: number, digits: number) {
		this.text = amountIdr.toFixed(digits);
	}
}

/** An answer of Duitku: always HTTP 200, code and text last. Fields keep their order. */
export function answerOf(
	code: Code,
	fields: Record<string, unknown> = {},
	text = textOf(code),
): Answer {
	const all = { ...fields, responseCode: code, responseDesc: text };
	return { status: 200, body: writeJson(all) };
}

/** One JSON object; decimals are written with their digits. */
export function writeJson(fields: Record<string, unknown>): string {
	const members = Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => {
			const text = value instanceof Decimal ? value.text : JSON.stringify(value);
			return `${JSON.stringify(name)}:${text}`;
		});
	return `{${members.join(',')}}`;
}
