import type { Check, Checked } from '../../shared/contract/field';
import { isBlank, text } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';

/** The document: LLG and RTGS run from 8.00 to 15.00 on business days, in the time of Jakarta. */
const OPENS_AT_HOUR = 8;
const CLOSES_AT_HOUR = 15;
export const OPENING_HOURS = '08:00 to 15:00 Jakarta time';
export const CLOSING_TIME = '15:00 Jakarta time';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Jakarta keeps UTC+7 all year: its clock is that of UTC, seven hours on. */
const JAKARTA_MS = 7 * HOUR_MS;

/** A list of holidays may name every day there is: the search for an opening ends all the same. */
const SEARCHED_DAYS = 366;

const SATURDAY = 6;
const SUNDAY = 0;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const isoDate = (day: Date) => day.toISOString().slice(0, 10);

/** `day` carries the date of Jakarta in its UTC fields. */
const isBusinessDay = (day: Date, holidays: readonly string[]) =>
	day.getUTCDay() !== SATURDAY && day.getUTCDay() !== SUNDAY && !holidays.includes(isoDate(day));

/** Do LLG and RTGS run at this moment? Holidays are dates such as 2026-12-25. */
export function isOpen(nowMs: number, holidays: readonly string[]): boolean {
	const inJakarta = new Date(nowMs + JAKARTA_MS);
	const hour = inJakarta.getUTCHours();
	return hour >= OPENS_AT_HOUR && hour < CLOSES_AT_HOUR && isBusinessDay(inJakarta, holidays);
}

export interface Opening {
	ms: number;
	/** "Monday 30 November 2026, 08:00 Jakarta time" */
	text: string;
}

/** When LLG and RTGS open next: the first opening that is not past. */
export function nextOpening(nowMs: number, holidays: readonly string[]): Opening {
	const sinceMidnightMs = (nowMs + JAKARTA_MS) % DAY_MS;
	const openedTodayMs = nowMs - sinceMidnightMs + OPENS_AT_HOUR * HOUR_MS;
	let ms = openedTodayMs >= nowMs ? openedTodayMs : openedTodayMs + DAY_MS;
	for (let searched = 0; searched < SEARCHED_DAYS; searched += 1, ms += DAY_MS) {
		const day = new Date(ms + JAKARTA_MS);
		if (isBusinessDay(day, holidays)) return { ms, text: describe(day) };
	}
	return { ms, text: 'a day more than a year from now (are the holidays right?)' };
}

const describe = (day: Date) => {
	const date = `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
	return `${DAYS[day.getUTCDay()]} ${date}, 08:00 Jakarta time`;
};

const SEPARATORS = /[\s,]+/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Some nine hundred dates. */
const LONGEST_LIST = 10_000;

/** Dates such as 2026-12-25, with commas, blanks or new lines between them. Blank is no holiday. */
export const readHolidays: Check = (value): Checked => {
	if (isBlank(value)) return { value: [] };
	const checked = text({ max: LONGEST_LIST })(value);
	if ('fault' in checked) return checked;
	const dates = asText(checked.value)
		.split(SEPARATORS)
		.filter((date) => date !== '');
	const wrong = dates.find((date) => !isDate(date));
	if (wrong === undefined) return { value: [...new Set(dates)] };
	return {
		fault: ISO_DATE.test(wrong)
			? `holds ${wrong}, a date that does not exist`
			: `must have dates such as 2026-12-25 with commas between them, got "${wrong.slice(0, 20)}"`,
	};
};

/** JavaScript takes February 30 for March 2, and so shows it as another date. */
function isDate(date: string): boolean {
	const day = new Date(`${date}T00:00:00Z`);
	return ISO_DATE.test(date) && !Number.isNaN(day.getTime()) && isoDate(day) === date;
}
