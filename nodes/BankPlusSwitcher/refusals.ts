import type { KnownRefusal } from '../shared/values/refusals';
import { INSUFFICIENT_FUNDS } from '../shared/values/words';

const NEW_ATTEMPT = 'A new attempt takes a new refnum.';

/** Refusals after which no money moved, once the status check does not know the refnum either. */
export const TRANSFER_REFUSALS: readonly KnownRefusal[] = [
	// "Inquiry failed": the transfer behind the inquiry was not begun.
	{
		code: '0101',
		advice: `No money moved. Check the source account and the payment code. ${NEW_ATTEMPT}`,
	},
	{
		words: INSUFFICIENT_FUNDS,
		advice: `No money moved. Top up the source account. ${NEW_ATTEMPT}`,
	},
];

export const REVERSAL_REFUSALS: readonly KnownRefusal[] = [
	{
		words: /^reversal already executed$/i,
		advice:
			'An earlier reversal has already given this money back, and this call moved none. Do not reverse the transfer again: look the earlier reversal up by its own refnum.',
	},
	{
		words: /refnum(target)?\b.*\bnot found/i,
		advice: `No money moved. Check the refnum and the journal of the transfer. ${NEW_ATTEMPT}`,
	},
	{
		words: INSUFFICIENT_FUNDS,
		advice: `No money moved. The account that got the money holds too little of it. ${NEW_ATTEMPT}`,
	},
];
