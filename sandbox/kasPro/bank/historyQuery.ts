import type { Body } from '../../core/body';
import { readPhone, readText } from '../common/fields';
import { findByMobile } from './accounts';
import type { Movement } from './movements';

/**
 * The rows that a history request asks for, or undefined when it asks for nothing sensible. Only
 * `mobileNumber` is documented. `startDate` and `endDate` (a date or a moment, both included) and
 * `page` (from 0) with `size` are this sandbox's guess; without them everything is listed.
 */
export function selectMovements(all: readonly Movement[], query: Body): Movement[] | undefined {
	const mobileNumber = readPhone(query, 'mobileNumber');
	const from = readMoment(query, 'startDate', '00:00:00.000');
	const to = readMoment(query, 'endDate', '23:59:59.999');
	const page = readCount(query, 'page', 0);
	const size = readCount(query, 'size', Number.MAX_SAFE_INTEGER);
	if (mobileNumber === '' || Number.isNaN(from ?? 0) || Number.isNaN(to ?? 0)) return undefined;
	if (page === undefined || size === undefined || size === 0) return undefined;
	const account = findByMobile(mobileNumber)?.account;
	const matching = all.filter(
		({ payer, payee, at }) =>
			(payer.account === account || payee.account === account) &&
			at >= (from ?? -Infinity) &&
			at <= (to ?? Infinity),
	);
	const start = page === 0 ? 0 : page * size;
	return matching.slice(start, start + size);
}

/**
 * Milliseconds since 1970; undefined when not given, NaN when it is no date. Dates are Jakarta's.
 */
function readMoment(query: Body, name: string, timeOfDay: string): number | undefined {
	const text = readText(query, name);
	if (text === '') return query[name] === undefined ? undefined : Number.NaN;
	return Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T${timeOfDay}+07:00` : text);
}

function readCount(query: Body, name: string, otherwise: number): number | undefined {
	if (query[name] === undefined) return otherwise;
	const text = readText(query, name);
	return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
