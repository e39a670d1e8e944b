import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../../shared/values/asText';

/** In and out of an account; the fee of a transfer is a movement of its own. */
export type Kind = 'in' | 'out' | 'fee';

export function kindOf({ type, inOut }: IDataObject): Kind {
	if (asText(type).toUpperCase() === 'FEE') return 'fee';
	return asText(inOut).toUpperCase() === 'IN' ? 'in' : 'out';
}

/** What sets movements apart: the history lists one again with another `id` and the same `tid`. */
export const keyOf = (movement: IDataObject): string => {
	const { tid, type, inOut, amount } = movement;
	const identity = asText(tid).trim() === '' ? identityWithoutTid(movement) : tid;
	return [identity, type, inOut, amount].map(asText).join('|');
};

/** What two movements of one amount differ in, and none of what may be changed on one later. */
const LASTING = ['creationDate', 'orderID', 'debitAcc', 'creditAcc', 'description', 'balanceAfter'];

/** Without a `tid` nothing says that a row is another one's repeat, so each counts. */
function identityWithoutTid(movement: IDataObject): string {
	const own = ['id', 'secureId'].find((name) => asText(movement[name]) !== '');
	const names = own ? [own] : LASTING;
	return names.map((name) => `${name} ${asText(movement[name])}`).join('|');
}

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

/** Every printed row has the status Success; others, and a row without one, are no payment. */
export const isSuccessful = ({ status }: IDataObject): boolean =>
	asText(status).trim().toLowerCase() === 'success';

/** A movement and how far it has come: one that turns Success is news once more. */
export const stateKeyOf = (movement: IDataObject): string =>
	isSuccessful(movement)
		? keyOf(movement)
		: [keyOf(movement), asText(movement.status).trim().toLowerCase()].join('|');

/** Each state of a movement once, in the order in which they come. */
export function withoutRepeats(movements: readonly IDataObject[]): IDataObject[] {
	const byKey = new Map<string, IDataObject>();
	for (const movement of movements) {
		const key = stateKeyOf(movement);
		if (!byKey.has(key)) byKey.set(key, movement);
	}
	return [...byKey.values()];
}

/**
 * By time, then by id. One without a time, or with one beyond belief, counts as new as the newest.
 */
export function oldestFirst(
	movements: readonly IDataObject[],
	believedUpTo = Infinity,
): IDataObject[] {
	const dated = movements.map((movement) => ({ movement, time: timeOf(movement) }));
	const isBelieved = (time: number) => time > 0 && time <= believedUpTo;
	const newest = dated.reduce(
		(latest, { time }) => (isBelieved(time) ? Math.max(latest, time) : latest),
		1,
	);
	return dated
		.map(({ movement, time }) => ({ movement, time: isBelieved(time) ? time : newest }))
		.sort((a, b) => a.time - b.time || Number(a.movement.id) - Number(b.movement.id))
		.map(({ movement }) => movement);
}

export const newestFirst = (
	movements: readonly IDataObject[],
	believedUpTo?: number,
): IDataObject[] => oldestFirst(movements, believedUpTo).reverse();

const SIMPLE_FIELDS = [
	'tid',
	'creationDate',
	'type',
	'inOut',
	'amount',
	'debitAcc',
	'debitName',
	'creditAcc',
	'creditName',
	'balanceAfter',
	'status',
	'description',
	'orderID',
];

export const simplified = (movement: IDataObject): IDataObject =>
	Object.fromEntries(SIMPLE_FIELDS.map((name) => [name, movement[name]]));
