import { tidyBy } from '../shared/values/tidy';

/** An answer's fields as the output shows them: ids as text, amounts as whole rupiah. */
export const tidy = tidyBy({
	// Documented as text in one place and as a number in another.
	text: ['disburseId', 'custRefNumber', 'token', 'pin', 'bankCode', 'bankAccount'],
	amounts: ['amountTransfer', 'balance', 'effectiveBalance', 'maxAmountTransfer'],
});
