import type { Echo } from '../shared/values/mismatch';

/**
 * What an answer repeats, of a transfer and of a reversal. The latter names neither the reversed
 * refnum nor its journal. An account that is null is blank by now, and so another one.
 */
export const ECHOES: readonly Echo[] = [
	{ answered: 'refnum' },
	{ answered: 'sourceBank' },
	{ answered: 'sourceAccount' },
	{ answered: 'amount', as: 'number' },
	{ answered: 'beneficiaryAccount', sent: 'expectedBeneficiaryAccount' },
	{ answered: 'beneficiaryAccount', sent: 'account' },
];
