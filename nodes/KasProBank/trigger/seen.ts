import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { keyOf, timeOf, withoutRepeats } from '../history/movements';

/** Which movements a trigger has met. It lives in static data, and so outlives a restart. */
export interface Seen {
	mobileNumber: string;
	/** Times of the newest movements, by a short hash of their key. */
	times: Record<string, number>;
	/** Every movement up to this time counts as met: older ones are no longer in `times`. */
	forgottenUpTo: number;
}

/** Beyond this many movements the oldest are remembered only by their time. */
const MAX_REMEMBERED = 2_000;

const hashOf = (movement: IDataObject): string =>
	createHash('sha256').update(keyOf(movement)).digest('hex').slice(0, 16);

export const seenNothing = (mobileNumber: string): Seen => ({
	mobileNumber,
	times: {},
	forgottenUpTo: 0,
});

/**
 * The movements that are new, the oldest first, and what is known after them. Times are those of
 * the bank: no clock of this machine has a say in it.
 */
export function meet(
	seen: Seen,
	movements: readonly IDataObject[],
): { fresh: IDataObject[]; seen: Seen } {
	const dated = oldestFirst(withoutRepeats(movements));
	const fresh = dated.filter(
		({ hash, time }) => !Object.hasOwn(seen.times, hash) && time > seen.forgottenUpTo,
	);
	const met = Object.entries(seen.times).concat(fresh.map(({ hash, time }) => [hash, time]));
	const newestFirst = met.sort(([, a], [, b]) => b - a);
	const forgotten = newestFirst[MAX_REMEMBERED]?.[1] ?? 0;
	return {
		fresh: fresh.map(({ movement }) => movement),
		seen: {
			mobileNumber: seen.mobileNumber,
			times: Object.fromEntries(newestFirst.slice(0, MAX_REMEMBERED)),
			forgottenUpTo: Math.max(seen.forgottenUpTo, forgotten),
		},
	};
}

/** By time, then by id. A movement without a time counts as new as the newest. */
export function oldestFirst(movements: readonly IDataObject[]) {
	const dated = movements.map((movement) => ({
		movement,
		hash: hashOf(movement),
		time: timeOf(movement),
	}));
	const newest = Math.max(1, ...dated.map(({ time }) => time));
	return dated
		.map((entry) => ({ ...entry, time: entry.time || newest }))
		.sort((a, b) => a.time - b.time || Number(a.movement.id) - Number(b.movement.id));
}
