/** A run sends only under a claim of its own that is younger than this; an older one is renewed. */
export const LEASE_MS = 120_000;

/** By how much the clocks of two machines may differ, and what a call takes. */
export const MARGIN_MS = 50_000;

/**
 * From when on nothing can arrive any more of what may be sent under a claim.
 *
 * @param takenForMs how long the system takes a request after the time that it is signed with
 */
export const isOverFromMs = (claimedAtMs: number, takenForMs: number): number =>
	claimedAtMs + LEASE_MS + takenForMs + MARGIN_MS;

/** May a request still be signed with this time under the claim? */
export const isFresh = (claimedAtMs: number, nowMs: number): boolean =>
	nowMs >= claimedAtMs && nowMs - claimedAtMs < LEASE_MS;

/** Whoever claims looks at once who else has: a claim that is older was not given back. */
const STEPS_BACK_WITHIN_MS = 30_000;

/** May whoever made this claim still be about to give it back? */
export const isUnderWay = (claimedAtMs: number, nowMs: number): boolean =>
	nowMs - claimedAtMs < STEPS_BACK_WITHIN_MS;
