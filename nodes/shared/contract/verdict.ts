import type { IDataObject } from 'n8n-workflow';

/** The outputs of a money-moving operation, in the order in which the canvas draws them. */
export const OUTCOMES = ['success', 'pending', 'failed'] as const;

/**
 * - `success`: the system says that the money moved.
 * - `pending`: the money may have moved or may still move. Never send it again; look it up.
 * - `failed`: the money did not move.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** What is known of one payment, in the words that its output item carries. */
export interface Verdict {
	outcome: Outcome;
	/** The system's code, or ours where the system gave none (`TIMEOUT`, `HTTP_502`, ...). */
	code: string;
	message: string;
	/** What to do now, and whether sending again is safe. */
	advice: string;
}

/** A verdict, and the fields of the answer that it was read from, as far as there was one. */
export interface Finding {
	verdict: Verdict;
	answer: IDataObject;
}

/** The code of a status look-up that knows nothing of the payment. */
export const NOT_FOUND = 'NOT_FOUND';

export const ADVICE = {
	done: 'Nothing to do. Do not send this payment again.',
	lookUp:
		'The money may have moved. Do not send this payment again: look its status up, or ask the provider.',
	correct: 'No money moved. Correct the item and run it again.',
	otherReference:
		'Nothing was sent for this item. If it is another payment, give it a reference of its own; if it is the same, it was paid or looked up with the first.',
	notSent: 'No money moved: this payment was never sent. It is safe to run it again.',
	notRun: 'No money moved: the system did not run this payment. Mend the cause and run it again.',
} as const;

/** Nobody knows, or not yet, whether the money moved. */
export const pending = (code: string, message: string): Verdict => ({
	outcome: 'pending',
	code,
	message,
	advice: ADVICE.lookUp,
});

/** The money has certainly not moved. */
export const failed = (code: string, message: string, advice: string): Verdict => ({
	outcome: 'failed',
	code,
	message,
	advice,
});
