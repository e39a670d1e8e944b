import type { Disbursement } from './disbursements';
import { MERCHANT } from './merchant';
import { PATHS } from './paths';
import { sign } from './signatures';

/** What Duitku posts about one kind of payment. */
interface CallbackForm {
	event: string;
	/** The endpoint that made the payment. */
	path: string;
	/** The "Formula" row. */
	signed: readonly string[];
	/** What the payment was, without what became of it. */
	payment: (disbursement: Disbursement) => Record<string, unknown>;
}

const CLEARING: CallbackForm = {
	event: 'clearing',
	path: PATHS.clearingTransfer,
	signed: [
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'disburseId',
	],
	payment: ({ disburseId, bankCode, beneficiary, amountIdr, accountName, custRefNumber }) => ({
		disburseId,
		userId: MERCHANT.userId,
		email: MERCHANT.email,
		bankCode,
		bankAccount: beneficiary,
		amountTransfer: amountIdr,
		accountName,
		custRefNumber,
	}),
};

const CASH_OUT: CallbackForm = {
	event: 'cashOut',
	path: PATHS.cashOut,
	signed: ['email', 'disburseId', 'custRefNumber'],
	payment: ({ disburseId, amountIdr, custRefNumber, accountName, bankCode, beneficiary }) => ({
		disburseId,
		email: MERCHANT.email,
		amountTransfer: amountIdr,
		custRefNumber,
		accountName,
		bankCode,
		phoneNumber: beneficiary,
	}),
};

export function callbackFormOf({ kind }: Disbursement): CallbackForm {
	return kind === 'cashOut' ? CASH_OUT : CLEARING;
}

/** "Callback Status Code", by what the ledger says. */
const OUTCOMES = {
	posted: { statusCode: '00', statusDesc: 'Success', errorMessage: '' },
	pending: {
		statusCode: '68',
		statusDesc: 'Pending',
		errorMessage: 'The payment is not settled',
	},
	voided: { statusCode: '01', statusDesc: 'Failed', errorMessage: 'The payment was not made' },
} as const;

/** The callback that Duitku itself would send. */
export function genuineCallback(
	disbursement: Disbursement,
	status: keyof typeof OUTCOMES,
): Record<string, unknown> {
	const { payment, signed } = callbackFormOf(disbursement);
	const fields = { ...payment(disbursement), ...OUTCOMES[status] };
	return { ...fields, signature: sign(signed, fields) };
}
