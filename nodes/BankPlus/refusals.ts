import type { KnownRefusal } from '../shared/values/refusals';
import { INSUFFICIENT_FUNDS } from '../shared/values/words';

/**
 * Refusals of a payment after which no money moved. The code "-1" stands for whatever the bank
 * behind Bank+ says; the bank's own code is in brackets.
 */
export const PAYMENT_REFUSALS: readonly KnownRefusal[] = [
	{ code: 'INVALID_PIN', advice: 'No money moved. Correct the PIN: wrong ones may lock it.' },
	{ code: '-1', words: /^\[0108\]/, advice: 'No money moved. Check the account number.' },
	{ code: '-1', words: /^\[76\]/, advice: 'No money moved. Check bank and account number.' },
	{ words: INSUFFICIENT_FUNDS, advice: 'No money moved. Top up the account of the agent.' },
];

/** What to tell of the refusals of a call that moves no money. */
export interface Advices {
	known: readonly KnownRefusal[];
	otherwise: string;
}

// It may have counted a wrong try: neither "nothing was changed" nor "safe to run again".
const CORRECT_PIN = 'Correct the PIN before you run this again: wrong ones may lock it.';

export const READ_REFUSALS: Advices = {
	known: [
		{ code: '-1', words: /^\[0108\]/, advice: 'Check the account number. Nothing was changed.' },
		{
			code: '-1',
			words: /^\[76\]/,
			advice: 'Check bank and account number. Nothing was changed.',
		},
		{
			code: 'NOT_FOUND',
			advice: 'Bank+ has nothing under these fields: check them. Nothing was changed.',
		},
		{ words: /\bPIN\b/i, advice: CORRECT_PIN },
		{ code: 'INVALID_PIN', advice: CORRECT_PIN },
	],
	otherwise: 'Ask Bank+ when it stays so. Nothing was changed.',
};
