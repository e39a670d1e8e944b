const DAY_MS = 24 * 3_600_000;

/**
 * Up to when the dates in an answer are believed: one beyond it says nothing of what is new, or a
 * single row of the year 2842 would make everything after it old. That is a day past the later of
 * two clocks, ours and the one of the server in the HTTP header `Date`: with ours alone, a clock
 * that is set back would make today's rows the future, and those printed have no time of their own.
 */
export const believedUpTo = (sentAtMs = 0): number => Math.max(Date.now(), sentAtMs) + DAY_MS;
