import { text } from '../core/bodyRules';

/** YYMMDDHHmmssSSSS: 16 digits in format and samples; the table's String(14) cannot hold them. */
export const REFNUM = text(
	/^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d\d{4}$/,
);

/** A BIC in all samples; the table's String(3) cannot hold one. */
export const BANK = text(/^[A-Z\d]{1,11}$/);

/** String(16) in the table, 17 digits in a sample. */
export const ACCOUNT = text(/^\d{1,20}$/);
