import type { Echo } from '../shared/values/mismatch';

export const OPEN_ACCOUNT_ECHOES: readonly Echo[] = [
	{ answered: 'national_id', sent: 'ktp' },
	{ answered: 'account_name', sent: 'name', as: 'name' },
	{ answered: 'first_deposit', sent: 'deposit', as: 'number' },
	{ answered: 'phone_mobile', sent: 'hp', as: 'phone' },
	{ answered: 'phone_home', sent: 'phone', as: 'phone' },
	{ answered: 'addr_email', sent: 'email', as: 'name' },
];

/** The name is none: in the document's sample, too, it is not the account holder's full one. */
export const DEPOSIT_ECHOES: readonly Echo[] = [
	{ answered: 'account_number_customer', sent: 'toAccount' },
	{ answered: 'deposit_amount', sent: 'amount', as: 'number' },
	{ answered: 'amount', as: 'number' },
];

export const INTRABANK_ECHOES: readonly Echo[] = [
	{ answered: 'account_number' },
	{ answered: 'account_name', as: 'name' },
	{ answered: 'amount', as: 'number' },
	{ answered: 'admin_fee', as: 'number' },
];

export const INTERBANK_ECHOES: readonly Echo[] = [
	{ answered: 'bank_code' },
	{ answered: 'bank_name', as: 'name' },
	...INTRABANK_ECHOES,
];
