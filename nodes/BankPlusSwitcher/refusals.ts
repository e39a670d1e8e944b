import { INSUFFICIENT_FUNDS } from '../shared/values/words';

/** A refusal that leaves no doubt, once the status check does not know the refnum either. */
export interface KnownRefusal {
	code?: string;
	text?: RegExp;
	advice: string;
}

const NEW_ATTEMPT = 'A new attempt takes a new refnum.';

export const TRANSFER_REFUSALS: readonly KnownRefusal[] = [
	// "Inquiry failed": the transfer behind the inquiry was not begun.
	{
		code: '0101',
		advice: `No money moved. Check the source account and the payment code. ${NEW_ATTEMPT}`,
	},
	{
		text: INSUFFICIENT_FUNDS,
		advice: `No money moved. Top up the source account. ${NEW_ATTEMPT}`,
	},
];

export const REVERSAL_REFUSALS: readonly KnownRefusal[] = [
	{
		text: /^reversal already executed$/i,
		advice:
			'An earlier reversal has already given this money back, and this call moved none. Do not reverse the transfer again: look the earlier reversal up by its own refnum.',
	},
	{
		text: /refnum(target)?\b.*\bnot found/i,
		advice: `No money moved. Check the refnum and the journal of the transfer. ${NEW_ATTEMPT}`,
	},
	{
		text: INSUFFICIENT_FUNDS,
		advice: `No money moved. The account that got the money holds too little of it. ${NEW_ATTEMPT}`,
	},
];

/** Beside a code of success, words of refusal contradict it and prove nothing. */
export const knownRefusal = (
	refusals: readonly KnownRefusal[],
	code: string,
	message: string,
): KnownRefusal | undefined =>
	code === '00'
		? undefined
		: refusals.find(
				(known) =>
					(known.code === undefined || known.code === code) &&
					(known.text === undefined || known.text.test(message)),
			);
