import type { Check } from '../contract/field';
import { asText } from '../values/asText';
import { hasInvisible, normaliseReference } from '../values/reference';

export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const shown = (value: unknown): string => {
	if (value === undefined) return 'nothing';
	const text = typeof value === 'string' ? `"${value}"` : inJson(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** JSON knows no long integers as programs have them, nor what holds itself. */
function inJson(value: unknown): string {
	try {
		return JSON.stringify(value);
	} catch {
		return typeof value === 'bigint' ? value.toString() : 'what no JSON can hold';
	}
}

const DIGITS = /^\d+$/;

/** A blank value is left out of the request; any other one must pass. */
export const optional =
	(check: Check): Check =>
	(value, options) =>
		isBlank(value) ? { value: undefined } : check(value, options);

/**
 * Text as the documents mean it, letter for letter: names go back as an inquiry gave them. A whole
 * number is taken as text as long as it still has all of its digits: spreadsheets turn account
 * numbers into numbers, and beyond 2^53 the last digits are already lost.
 */
export const text =
	({ max = 255 }: { max?: number } = {}): Check =>
	(value) => {
		if (isBlank(value)) return { fault: 'is required' };
		if (typeof value === 'number' && !Number.isSafeInteger(value)) {
			return {
				fault: `arrived as the number ${String(value)}, which has lost digits: pass it on as text`,
			};
		}
		if (typeof value !== 'string' && typeof value !== 'number') {
			return { fault: `must be text, got ${shown(value)}` };
		}
		const given = String(value);
		return given.length > max
			? { fault: `has ${given.length} characters, the limit is ${max}` }
			: { value: given };
	};

/**
 * What identifies a payment, in the one form in which references are compared and sent: without
 * outer blanks, and with no character in it that nobody can see.
 */
export const reference =
	({ max = 255 }: { max?: number } = {}): Check =>
	(value) => {
		const checked = text({ max })(value);
		if ('fault' in checked) return checked;
		const given = normaliseReference(asText(checked.value));
		return hasInvisible(given)
			? { fault: `has characters that cannot be seen, got ${JSON.stringify(given)}: type it anew` }
			: { value: given };
	};

/** Text of digits only, such as an account number. Leading zeros are kept. */
export const digits =
	({ min = 1, max = 255 }: { min?: number; max?: number } = {}): Check =>
	(value) => {
		const checked = text()(value);
		if ('fault' in checked) return checked;
		const given = asText(checked.value).trim();
		if (!DIGITS.test(given)) return { fault: `must have digits only, got ${shown(value)}` };
		if (given.length >= min && given.length <= max) return { value: given };
		const length = min === max ? `${min}` : `${min} to ${max}`;
		return {
			fault: `must have ${length} digits, got ${shown(value)}${given.length < min ? ' (were leading zeros lost?)' : ''}`,
		};
	};

const toSafeInteger = (value: unknown): number | undefined => {
	const parsed = typeof value === 'string' && DIGITS.test(value.trim()) ? Number(value) : value;
	return typeof parsed === 'number' && Number.isSafeInteger(parsed) ? parsed : undefined;
};

/**
 * An amount in whole rupiah above zero. Text is taken only when it is digits and nothing else:
 * "50.000" means fifty thousand to one reader and fifty to another, so it is refused.
 */
export const wholeRupiah: Check = (value) => {
	if (isBlank(value)) return { fault: 'is required' };
	const amountIdr = toSafeInteger(value);
	if (amountIdr !== undefined && amountIdr > 0) return { value: amountIdr };
	return {
		fault: `must be a whole number of rupiah above 0, without separators, got ${shown(value)}`,
	};
};

/** A whole number from `min` to `max`. */
export const wholeNumber =
	({ min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {}): Check =>
	(value) => {
		const parsed = toSafeInteger(value);
		if (parsed !== undefined && parsed >= min && parsed <= max) return { value: parsed };
		return { fault: `must be a whole number from ${min} to ${max}, got ${shown(value)}` };
	};

/** A number of seconds, fractions allowed. */
export const seconds =
	({ min = 0, max }: { min?: number; max: number }): Check =>
	(value) => {
		const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof parsed === 'number' && parsed >= min && parsed <= max) return { value: parsed };
		return { fault: `must be ${min} to ${max} seconds, got ${shown(value)}` };
	};

/** One of the documented values, letter for letter. */
export const oneOf =
	(values: readonly string[]): Check =>
	(value) => {
		if (isBlank(value)) return { fault: 'is required' };
		const given = String(value).trim();
		if (values.includes(given)) return { value: given };
		return { fault: `must be one of ${values.join(', ')}, got ${shown(value)}` };
	};

export const yesOrNo: Check = (value) =>
	typeof value === 'boolean' ? { value } : { fault: `must be true or false, got ${shown(value)}` };

/** An address that the system can call back. */
export const webAddress: Check = (value) => {
	const checked = text()(value);
	if ('fault' in checked) return checked;
	return /^https?:\/\/[^\s/]/.test(asText(checked.value))
		? checked
		: { fault: `must begin with http:// or https://, got ${shown(value)}` };
};
