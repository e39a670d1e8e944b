import { CONTESTANTS, type Contestant, type Load } from './contestants';

/** A load, and how often every contestant runs under it. */
export interface Heat {
	load: Load;
	rounds: number;
}

/** The load that the chart shows and the aims are about. */
export const MAIN_LOAD: Load = { items: 2_000, latencyMs: 20 };

export const QUICK: readonly Heat[] = [{ load: MAIN_LOAD, rounds: 3 }];

export const FULL: readonly Heat[] = [
	...QUICK,
	{ load: { items: 500, latencyMs: 20 }, rounds: 1 },
	{ load: { items: 500, latencyMs: 50 }, rounds: 1 },
	{ load: { items: 2_000, latencyMs: 50 }, rounds: 1 },
	{ load: { items: 10_000, latencyMs: 20 }, rounds: 1 },
	{ load: { items: 10_000, latencyMs: 50 }, rounds: 1 },
];

/**
 * Before it is measured, every contestant runs once with so many items: n8n is no cold program
 * then.
 */
export const WARM_UP_ITEMS = 300;

/**
 * Whoever is first in one round is in the middle of the next: what runs before a run must favour
 * nobody.
 */
export function orderOf(round: number): Contestant[] {
	const start = (round * Math.ceil(CONTESTANTS.length / 3)) % CONTESTANTS.length;
	return [...CONTESTANTS.slice(start), ...CONTESTANTS.slice(0, start)];
}
