import { text } from '../../shared/checks';
import type { Field } from '../../shared/operation';
import { amountTransfer, bankAccount, bankCode, purpose, type } from './transfer';

// Fields of the transfer calls start out as what the inquiry before them gave.
const fromInquiry = (name: string) => `={{ $json.${name} }}`;

export const inquiredBankCode: Field = {
	...bankCode,
	property: {
		...bankCode.property,
		default: { mode: 'id', value: fromInquiry('bankCode') },
		description: 'The bank of the inquiry',
	},
};

export const inquiredBankAccount: Field = {
	...bankAccount,
	property: {
		...bankAccount.property,
		default: fromInquiry('bankAccount'),
		description: 'The account number of the inquiry',
	},
};

export const inquiredAmountTransfer: Field = {
	...amountTransfer,
	property: {
		...amountTransfer.property,
		default: fromInquiry('amountTransfer'),
		description: 'The amount of the inquiry, in whole rupiah',
	},
};

export const inquiredPurpose: Field = {
	...purpose,
	property: {
		...purpose.property,
		default: fromInquiry('purpose'),
		description: 'The purpose of the inquiry, letter for letter',
	},
};

export const disburseId: Field = {
	property: {
		displayName: 'Disburse ID',
		name: 'disburseId',
		type: 'string',
		default: fromInquiry('disburseId'),
		required: true,
		description: 'Identifies the disbursement. The inquiry gives it.',
	},
	check: text(),
};

export const inquiredAccountName: Field = {
	property: {
		displayName: 'Beneficiary Name',
		name: 'accountName',
		type: 'string',
		default: fromInquiry('accountName'),
		required: true,
		description: 'Name of the account holder as the inquiry gave it',
	},
	check: text(),
};

export const inquiredCustRefNumber: Field = {
	property: {
		displayName: 'Customer Reference Number',
		name: 'custRefNumber',
		type: 'string',
		default: fromInquiry('custRefNumber'),
		required: true,
		description: 'Customer reference number as the inquiry gave it',
	},
	check: text(),
};

export const inquiredType: Field = {
	...type,
	property: {
		...type.property,
		default: fromInquiry('type'),
		description: 'The type of the inquiry',
	},
};

/** The item of a transfer carries its disburseId as `reference`. */
export const paidDisburseId: Field = {
	...disburseId,
	property: {
		...disburseId.property,
		default: '={{ $json.disburseId ?? $json.reference }}',
		description: 'Identifies the disbursement. It is the reference of a transfer.',
	},
};
