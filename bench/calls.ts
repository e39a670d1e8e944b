import type { IDataObject } from 'n8n-workflow';

import { SIGNED_REQUESTS } from '../nodes/DuitkuDisbursement/signatures';
import { PATHS } from '../sandbox/duitku/paths';
import { randomOf } from '../test/attack/support/random';

export type CallName = 'inquiry' | 'transfer';

export interface Call {
	/** At the sandbox. */
	path: string;
	/** What is signed, in this order; the secret key comes last. */
	signed: readonly string[];
	/** The fields that a payment has of its own. */
	fields: readonly string[];
}

const INQUIRED = ['bankCode', 'bankAccount', 'amountTransfer', 'purpose'];

export const CALLS: Record<CallName, Call> = {
	inquiry: {
		path: PATHS.onlineInquiry,
		signed: SIGNED_REQUESTS['/webapi/api/disbursement/inquiry'],
		fields: INQUIRED,
	},
	transfer: {
		path: PATHS.onlineTransfer,
		signed: SIGNED_REQUESTS['/webapi/api/disbursement/transfer'],
		fields: [...INQUIRED, 'disburseId', 'accountName', 'custRefNumber'],
	},
};

/** The document's test account to which every transfer succeeds. */
const GOOD_ACCOUNT = '8760673566';
const SEED = 'bench';

/** What is to be paid: the same in every run. Amounts are whole rupiah. */
export function payroll(items: number): IDataObject[] {
	const random = randomOf(SEED);
	return Array.from({ length: items }, () => ({
		bankCode: '014',
		bankAccount: GOOD_ACCOUNT,
		amountTransfer: 10_000 + random.below(50_000),
		purpose: 'Salary',
	}));
}
