import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/asText';

/** In and out of an account; the fee of a transfer is a movement of its own. */
export type Kind = 'in' | 'out' | 'fee';

export function kindOf({ type, inOut }: IDataObject): Kind {
	if (asText(type).toUpperCase() === 'FEE') return 'fee';
	return asText(inOut).toUpperCase() === 'IN' ? 'in' : 'out';
}

/** What sets movements apart: the history lists one again with another `id` and the same `tid`. */
export const keyOf = ({ tid, type, inOut, amount }: IDataObject): string =>
	[tid, type, inOut, amount].map(asText).join('|');

const TID_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})/;

/**
 * When a movement was made, in milliseconds since 1970; 0 when it does not say. A repeated one
 * comes without `creationDate`, but `tid` begins with the time in Jakarta.
 */
export function timeOf({ creationDate, tid }: IDataObject): number {
	// The bank writes the zone as +0000, which Date.parse does not have to know.
	const created = Date.parse(asText(creationDate).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
	if (!Number.isNaN(created)) return created;
	const iso = asText(tid).replace(TID_TIME, '$1-$2-$3T$4:$5:$6.$7+07:00|').split('|')[0] ?? '';
	return Date.parse(iso) || 0;
}

/** Each movement once, in the order in which they come. */
export function withoutRepeats(movements: readonly IDataObject[]): IDataObject[] {
	const byKey = new Map<string, IDataObject>();
	for (const movement of movements) {
		const key = keyOf(movement);
		if (!byKey.has(key)) byKey.set(key, movement);
	}
	return [...byKey.values()];
}

const SIMPLE_FIELDS = [
	'tid',
	'creationDate',
	'type',
	'inOut',
	'amount',
	'debitName',
	'creditName',
	'balanceAfter',
	'status',
	'description',
];

export const simplify = (movement: IDataObject): IDataObject =>
	Object.fromEntries(SIMPLE_FIELDS.map((name) => [name, movement[name]]));
