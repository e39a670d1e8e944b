import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import {
	isSuccessful,
	keyOf,
	oldestFirst,
	stateKeyOf,
	timeOf,
	withoutRepeats,
} from '../history/movements';
import type { History } from './fetchMovements';

/** Which movements a trigger has met. It lives in static data, and so outlives a restart. */
export interface Seen {
	mobileNumber: string;
	/** Times of the newest states of movements, by a short hash of their key. */
	times: Record<string, number>;
	/** Every movement up to this time counts as met: older ones are no longer in `times`. */
	forgottenUpTo: number;
	/**
	 * Hashes of states whose time cannot be used: there is none, or it lies in the future. No time
	 * stands for them when they are forgotten, so all are kept that are still listed.
	 */
	undated?: string[];
	/** Hashes of movements that had not succeeded yet. When one does, it is new, however old. */
	waiting?: string[];
}

/** Beyond this many movements the oldest are remembered only by their time. */
const MAX_REMEMBERED = 2_000;
const MAX_WAITING = 1_000;
/** The history may leave one out and list it again. */
const MAX_UNDATED_UNLISTED = 1_000;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

export const seenNothing = (mobileNumber: string): Seen => ({
	mobileNumber,
	times: {},
	forgottenUpTo: 0,
});

/** One state of a movement in the history. */
interface State {
	movement: IDataObject;
	hash: string;
	base: string;
	isDone: boolean;
	time: number;
	/** Its time can be used. */
	isDated: boolean;
}

const toState = (movement: IDataObject, believedUpTo: number): State => {
	const time = timeOf(movement);
	const isDone = isSuccessful(movement);
	const base = hashOf(keyOf(movement));
	return {
		movement,
		hash: isDone ? base : hashOf(stateKeyOf(movement)),
		base,
		isDone,
		time,
		isDated: time > 0 && time <= believedUpTo,
	};
};

/**
 * The movements that are new, the oldest first, and what is known after them. Times are those of
 * the bank: a clock of this machine only ever makes more of them believed.
 */
export function meet(
	seen: Seen,
	{ movements, believedUpTo }: History,
): { fresh: IDataObject[]; seen: Seen } {
	const waiting = new Set(seen.waiting);
	const undated = new Set(seen.undated);
	const states = oldestFirst(withoutRepeats(movements), believedUpTo).map((movement) =>
		toState(movement, believedUpTo),
	);
	const isMet = ({ hash, time, isDone, base }: State) =>
		Object.hasOwn(seen.times, hash) ||
		undated.has(hash) ||
		(isForgotten(seen, time) && !(isDone && waiting.has(base)));
	const fresh = states.filter((state) => !isMet(state));

	return {
		fresh: fresh.map(({ movement }) => movement),
		seen: {
			mobileNumber: seen.mobileNumber,
			...rememberTimes(seen, fresh.concat(states.filter(({ hash }) => undated.has(hash)))),
			undated: rememberUndated(seen, states),
			waiting: rememberWaiting(waiting, states),
		},
	};
}

function rememberTimes(
	seen: Seen,
	states: readonly State[],
): Pick<Seen, 'times' | 'forgottenUpTo'> {
	const times = new Map(Object.entries(seen.times));
	for (const { hash, time, isDated } of states) if (isDated) times.set(hash, time);
	const newestFirst = [...times].sort(([, a], [, b]) => b - a);
	const forgotten = newestFirst[MAX_REMEMBERED]?.[1] ?? 0;
	return {
		times: Object.fromEntries(newestFirst.slice(0, MAX_REMEMBERED)),
		forgottenUpTo: Math.max(seen.forgottenUpTo, forgotten),
	};
}

function rememberUndated(seen: Seen, states: readonly State[]): string[] {
	const listed = new Set(states.map(({ hash }) => hash));
	const unlisted = (seen.undated ?? []).filter((hash) => !listed.has(hash));
	const now = states.filter(({ isDated, time }) => !isDated && !isForgotten(seen, time));
	return unlisted.slice(-MAX_UNDATED_UNLISTED).concat(now.map(({ hash }) => hash));
}

/** A time that was believed once, whatever the clocks say now. */
const isForgotten = ({ forgottenUpTo }: Seen, time: number): boolean =>
	time > 0 && time <= forgottenUpTo;

function rememberWaiting(waiting: ReadonlySet<string>, states: readonly State[]): string[] {
	const done = new Set(states.filter(({ isDone }) => isDone).map(({ base }) => base));
	const all = new Set(waiting);
	for (const { base } of states) all.add(base);
	return [...all].filter((base) => !done.has(base)).slice(-MAX_WAITING);
}
