/** What a story of payments came to. */
export interface Told {
	payments: number;
	runs: number;
	faults: number;
	/** What only a person could settle, because the system contradicts itself. */
	byHand: number;
	/** One sentence for each promise that was broken. */
	broken: string[];
}

/** The four zeros: what may never be, whatever goes wrong. */
export const PROMISES = {
	twice: 'paid twice',
	falseSuccess: 'reported as paid, and was not',
	falseFailed: 'reported as not paid, and was',
	notFinal: 'not final after the faults had stopped',
} as const;

export type Promised = keyof typeof PROMISES;

export const broken = (promise: Promised, what: string): string => `${PROMISES[promise]}: ${what}`;
