import type { Check } from '../../shared/contract/field';
import { isBlank, text } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';
import { parseObject } from '../../shared/values/json';

/**
 * A JSON object, as an object or as text. Blank is `{}`. In text, integers that are too long for a
 * number keep their digits and become text; in an object they have already lost some.
 */
export const jsonObject: Check = (value) => {
	if (isBlank(value)) return { value: {} };
	const json = typeof value === 'string' ? value : JSON.stringify(value, refuseLostDigits);
	const parsed = parseObject(json);
	return parsed
		? { value: parsed }
		: { fault: 'must be a JSON object, such as { "remarks": "March" }' };
};

function refuseLostDigits(name: string, value: unknown): unknown {
	if (typeof value !== 'number') return value;
	const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
	if (isExact) return value;
	throw new Error(`${name} is the number ${value}, which has lost digits: pass it on as text`);
}

/**
 * An account, a merchant's ID or the like: text without line breaks and other invisible characters.
 */
export const oneLine: Check = (value) => {
	const checked = text()(value);
	if ('fault' in checked) return checked;
	const given = asText(checked.value).trim();
	return /[\p{C}\p{Zl}\p{Zp}]/u.test(given)
		? { fault: 'must be on one line, without invisible characters' }
		: { value: given };
};

/** The path of a service. Its characters leave no way to another host. */
export const pathOnly: Check = (value) => {
	const checked = text()(value);
	if ('fault' in checked) return checked;
	const path = asText(checked.value).trim();
	return /^(\/[\w~-][\w.~-]*)+\/?$/.test(path)
		? { value: path }
		: { fault: 'must be a path without host and query, such as /some-service/' };
};

/** A number above zero, fractions allowed. A comma may mean either, so it is refused. */
export const positive =
	(unit: string): Check =>
	(value) => {
		if (isBlank(value)) return { fault: 'is required' };
		const isNumeric = typeof value === 'number' || /^\s*\d+(\.\d+)?\s*$/.test(asText(value));
		const parsed = isNumeric ? Number(value) : NaN;
		return Number.isFinite(parsed) && parsed > 0
			? { value: parsed }
			: { fault: `must be a number of ${unit} above 0, such as 0.5` };
	};

const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/;
const JAKARTA = '+07:00';

/** A moment, as milliseconds since 1970. Without a zone it is Jakarta time, as at the bank. */
export const moment: Check = (value) => {
	// Expressions give Date and Luxon objects too.
	const given = value instanceof Date ? value.toISOString() : String(value).trim();
	const iso = given.replace(' ', 'T');
	const zoned = !WITHOUT_ZONE.test(given)
		? given
		: `${iso.includes('T') ? iso : `${iso}T00:00`}${JAKARTA}`;
	const milliseconds = Date.parse(zoned);
	return Number.isNaN(milliseconds)
		? { fault: `must be a date and time, such as 2024-03-31 or 2024-03-31T08:00:00+07:00` }
		: { value: milliseconds };
};
