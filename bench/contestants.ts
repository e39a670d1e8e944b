import type { CallName } from './calls';

/** Who sends the payments. */
export type Way = 'node' | 'floor' | 'byHand' | 'byHandInBatches' | 'client';

export interface Contestant {
	way: Way;
	call: CallName;
	/** Requests in flight at once; absent for what a user draws, where all items start at once. */
	parallel?: number;
}

const PARALLEL = [10, 50];
const CALL_NAMES: readonly CallName[] = ['inquiry', 'transfer'];

export const CONTESTANTS: readonly Contestant[] = CALL_NAMES.flatMap((call): Contestant[] => [
	...PARALLEL.flatMap((parallel): Contestant[] => [
		{ way: 'node', call, parallel },
		{ way: 'floor', call, parallel },
		{ way: 'client', call, parallel },
	]),
	{ way: 'byHand', call },
	{ way: 'byHandInBatches', call },
]);

/** Batches of this many items; the next one starts when a call of the first could have ended. */
export const BATCH = 10;

/** How many items, and how long the system takes to answer each. */
export interface Load {
	items: number;
	latencyMs: number;
}
