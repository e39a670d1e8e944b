import type { IDataObject } from 'n8n-workflow';

import { asText } from './asText';
import { isObject } from './json';

/** A field of an answer that repeats one of the request. */
export interface Echo {
	answered: string;
	/** The field that was sent, where it has another name. */
	sent?: string;
	/**
	 * "25000.00" and 25000 are one number; +62812... and 0812... are one phone; "BUDI  SANTOSO" and
	 * "Budi Santoso" are one name.
	 */
	as?: 'number' | 'phone' | 'name';
	/** How an answer may lack it without speaking of another payment: `null` unless said here. */
	absent?: Absence;
}

/** The strictest first; each allows what those before it allow. */
const ABSENT = {
	never: () => false,
	null: (value: unknown) => value === undefined || value === null,
	blank: (value: unknown) =>
		value === undefined || value === null || (typeof value === 'string' && value.trim() === ''),
};

export type Absence = keyof typeof ABSENT;

export interface Mismatch {
	answered: string;
	got: string;
	expected: string;
}

/**
 * The first field in which an answer speaks of another payment than the one that was sent. What was
 * not sent says nothing. Systems mask some values ("888xxxxxx918"): there the visible ends count.
 */
export function findMismatch(
	answer: IDataObject,
	sent: IDataObject,
	echoes: readonly Echo[],
): Mismatch | undefined {
	for (const { answered, sent: name = answered, as, absent = 'null' } of echoes) {
		if (sent[name] === undefined || ABSENT[absent](answer[answered])) continue;
		const got = asText(answer[answered]);
		const expected = asText(sent[name]);
		if (!isSame(got, expected, as)) return { answered, got, expected };
	}
	return undefined;
}

/** The part of a sentence that says how they differ. */
export const describeMismatch = ({ answered, got, expected }: Mismatch): string =>
	`its ${answered} is ${got} and not ${expected}`;

/**
 * Data that is there and is no object: a success cannot be held against what was sent. Absent data,
 * and a list that is empty, say nothing.
 */
export const isIncomparable = (data: unknown): boolean => {
	if (data === undefined || data === null || isObject(data)) return false;
	return !(Array.isArray(data) && data.length === 0);
};

function isSame(got: string, expected: string, as: Echo['as']): boolean {
	const isMasked = MASKED.exec(got.trim());
	const [given, wanted] = [normalised(got, as), normalised(expected, as)];
	if (!isMasked) return given === wanted;
	const [, start = '', end = ''] = isMasked;
	const visible = [normalised(start, as), normalised(end)] as const;
	return wanted.startsWith(visible[0]) && wanted.endsWith(visible[1]);
}

const MASKED = /^(\+?\d*)[x*]{2,}(\d*)$/i;
const DECIMAL = /^-?\d+(\.\d+)?$/;

function normalised(value: string, as?: Echo['as']): string {
	const given = value.trim();
	if (as === 'number' && DECIMAL.test(given)) return String(Number(given));
	if (as === 'name') return given.toLowerCase().replace(/\s+/g, ' ');
	return as === 'phone' ? given.replace(/[\s-]/g, '').replace(/^\+?62/, '0') : given;
}
