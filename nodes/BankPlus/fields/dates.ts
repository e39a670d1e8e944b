import type { Check, Field } from '../../shared/contract/field';
import { isBlank } from '../../shared/form/checks';

const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/**
 * The calendar date that a value means, as YYYY-MM-DD. A date is taken as it is written; an instant
 * in UTC, as JavaScript writes dates, is taken as the date in Jakarta.
 */
export function calendarDate(value: unknown): string | undefined {
	const given = value instanceof Date ? value.toISOString() : value;
	if (typeof given !== 'string') return undefined;
	const written = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ].*)?$/.exec(given.trim())?.[1];
	if (written === undefined) return undefined;
	const date = given.trim().endsWith('Z')
		? toJakarta(given.trim())
		: written.length === 7
			? `${written}-01`
			: written;
	return date !== undefined && isRealDate(date) ? date : undefined;
}

function toJakarta(instant: string): string | undefined {
	const time = Date.parse(instant);
	if (Number.isNaN(time)) return undefined;
	return new Date(time + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);
}

function isRealDate(date: string): boolean {
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const asDate =
	(length: number, example: string): Check =>
	(value) => {
		if (isBlank(value)) return { fault: 'is required' };
		const date = calendarDate(value);
		return date === undefined
			? { fault: `must be a date such as ${example}` }
			: { value: date.slice(0, length) };
	};

export const month: Field = {
	property: {
		displayName: 'Month',
		name: 'month',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'Any day of the month (bulan). Year and month are sent, such as 2020-02.',
	},
	check: asDate(7, '2020-02 or 2020-02-15'),
};

export const dateOfBirth: Field = {
	property: {
		displayName: 'Date of Birth',
		name: 'dob',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'Date of birth of the customer (tanggal lahir). It is sent as YYYY-MM-DD.',
	},
	check: asDate(10, '1990-12-31'),
};
