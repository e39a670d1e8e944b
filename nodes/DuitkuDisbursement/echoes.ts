import type { Echo } from '../shared/values/mismatch';

/** What the answer to a transfer repeats of it, and that of Inquiry Status. */
export const TRANSFER_ECHOES: readonly Echo[] = [
	{ answered: 'disburseId' },
	{ answered: 'type' },
	{ answered: 'bankCode' },
	{ answered: 'bankAccount' },
	{ answered: 'amountTransfer', as: 'number' },
	{ answered: 'custRefNumber' },
	{ answered: 'accountName' },
];

/** The same, held against a callback: a failed transfer may come without what it was for. */
export const CALLBACK_ECHOES: readonly Echo[] = TRANSFER_ECHOES.map((echo) => ({
	...echo,
	absent: 'blank',
}));

export const CASH_OUT_ECHOES: readonly Echo[] = [
	{ answered: 'custRefNumber' },
	{ answered: 'bankCode' },
	// The token goes there.
	{ answered: 'phoneNumber', as: 'phone' },
	{ answered: 'amountTransfer', as: 'number' },
	{ answered: 'accountName' },
];

/** A callback that was waited for, against the cash out that waits. */
export const AWAITED_ECHOES: readonly Echo[] = [
	{ answered: 'custRefNumber' },
	{ answered: 'phoneNumber', as: 'phone' },
	{ answered: 'amountTransfer', as: 'number' },
];

/**
 * The transfer pays what the inquiry answers: another account or amount is not what was asked for.
 */
export const INQUIRY_ECHOES: readonly Echo[] = [
	{ answered: 'bankCode' },
	{ answered: 'bankAccount' },
	{ answered: 'amountTransfer', as: 'number' },
];
