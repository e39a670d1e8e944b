import type { Rule } from '../core/bodyRules';

/** A text that is not empty, of at most so many characters, in the form given. */
export function text(maxLength: number, form = /^/): Rule<string> {
	return (value): value is string =>
		typeof value === 'string' && value !== '' && value.length <= maxLength && form.test(value);
}

/** One of these texts. */
export function oneOf<const T extends string>(...values: readonly T[]): Rule<T> {
	return (value): value is T => values.some((known) => known === value);
}

/** May be absent, or empty. */
export function optional<T>(rule: Rule<T>): Rule<T | '' | undefined> {
	return (value): value is T | '' | undefined => value === undefined || value === '' || rule(value);
}

const either =
	<A, B>(one: Rule<A>, other: Rule<B>): Rule<A | B> =>
	(value): value is A | B =>
		one(value) || other(value);

const int: Rule<number> = (value): value is number => Number.isSafeInteger(value);

/** A whole number above 0. */
export const count: Rule<number> = (value): value is number => int(value) && value > 0;

/** Every request says who asks and when, and is signed. */
export const CALLER = {
	userId: int,
	email: text(255),
	timestamp: int,
	signature: text(255),
};

/**
 * string(3) in the tables, but the bank list has codes of four digits, and one of six letters and
 * digits.
 */
export const BANK_CODE = text(10);

/** Only its JSON type: what kind of number it is has a code of its own. */
export const AMOUNT: Rule<number> = (value): value is number => typeof value === 'number';

export const OPTIONAL_TEXT = optional(text(255));

export const DESTINATION = {
	bankCode: BANK_CODE,
	bankAccount: text(255),
	amountTransfer: AMOUNT,
};

/** Text in the tables; a number, as the inquiry answers it, is taken too. */
export const DISBURSE_ID = either(count, text(255));

export const SENDER = {
	// int in the tables, text in the sample of clearing.
	senderId: optional(either(int, text(255, /^\d+$/))),
	senderName: OPTIONAL_TEXT,
};

/** What a transfer repeats of its inquiry. */
export const INQUIRED = {
	disburseId: DISBURSE_ID,
	accountName: text(255),
	custRefNumber: text(255),
	purpose: text(255),
};

export const CLEARING_TYPE = oneOf('LLG', 'RTGS', 'H2H', 'BIFAST');
