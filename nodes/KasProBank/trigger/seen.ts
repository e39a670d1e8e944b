import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { isSuccessful, keyOf, oldestFirst, stateKeyOf, withoutRepeats } from '../history/movements';

/** Which movements a trigger has met. It lives in static data, and so outlives a restart. */
export interface Seen {
	mobileNumber: string;
	/** Times of the newest states of movements, by a short hash of their key. */
	times: Record<string, number>;
	/** Every movement up to this time counts as met: older ones are no longer in `times`. */
	forgottenUpTo: number;
	/** Hashes of movements that had not succeeded yet. When one does, it is new, however old. */
	waiting?: string[];
}

/** Beyond this many movements the oldest are remembered only by their time. */
const MAX_REMEMBERED = 2_000;
const MAX_WAITING = 1_000;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

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
	const waiting = new Set(seen.waiting);
	const states = oldestFirst(withoutRepeats(movements)).map(({ movement, time }) => ({
		movement,
		time,
		hash: hashOf(stateKeyOf(movement)),
		isDone: isSuccessful(movement),
		base: hashOf(keyOf(movement)),
	}));
	const fresh = states.filter(
		({ hash, time, isDone, base }) =>
			!Object.hasOwn(seen.times, hash) &&
			(time > seen.forgottenUpTo || (isDone && waiting.has(base))),
	);

	const done = new Set(states.filter(({ isDone }) => isDone).map(({ base }) => base));
	for (const { base } of states) waiting.add(base);
	const met = Object.entries(seen.times).concat(fresh.map(({ hash, time }) => [hash, time]));
	const newestFirst = met.sort(([, a], [, b]) => b - a);
	const forgotten = newestFirst[MAX_REMEMBERED]?.[1] ?? 0;
	return {
		fresh: fresh.map(({ movement }) => movement),
		seen: {
			mobileNumber: seen.mobileNumber,
			times: Object.fromEntries(newestFirst.slice(0, MAX_REMEMBERED)),
			forgottenUpTo: Math.max(seen.forgottenUpTo, forgotten),
			waiting: [...waiting].filter((base) => !done.has(base)).slice(-MAX_WAITING),
		},
	};
}
