const NOT_SHOWN = 'cannot be used; its value is a secret and not shown';

/** So much of a word as gives it away, when the rest is cut off. */
const TELLING_CHARACTERS = 4;

/**
 * The fault of a secret field, without what was given. Checks end with
 * ", got ...", which is left out; a rule that shows a part of the value all the same is not told.
 */
export function faultOfSecret(fault: string, value: unknown): string {
	const [rule = ''] = fault.split(', got ');
	const told = rule.toLowerCase();
	const isTold = wordsOf(value).some((word) => told.includes(word.slice(0, TELLING_CHARACTERS)));
	return isTold ? NOT_SHOWN : rule;
}

const wordsOf = (value: unknown): string[] =>
	['string', 'number', 'bigint'].includes(typeof value)
		? (String(value)
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu) ?? [])
		: [];
