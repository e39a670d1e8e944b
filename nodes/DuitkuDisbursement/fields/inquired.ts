import type { Field } from '../../shared/contract/field';
import { reference, seconds, text } from '../../shared/form/checks';
import { amountTransfer, bankAccount, bankCode, clearingType, purpose } from './transfer';

// Fields of the transfer calls start out as what the inquiry before them gave.
const fromInquiry = (name: string) => `={{ $json.${name} }}`;

export const inquiredBankCode: Field = {
	...bankCode,
	property: {
		...bankCode.property,
		default: { mode: 'id', value: fromInquiry('bankCode') },
		description: 'The bank of the inquiry (kode bank)',
	},
};

export const inquiredBankAccount: Field = {
	...bankAccount,
	property: {
		...bankAccount.property,
		default: fromInquiry('bankAccount'),
		description: 'The account number of the inquiry (rekening tujuan)',
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
		description: 'The purpose of the inquiry (keperluan), letter for letter',
	},
};

export const disburseId: Field = {
	property: {
		displayName: 'Disburse ID',
		name: 'disburseId',
		type: 'string',
		default: fromInquiry('disburseId'),
		required: true,
		placeholder: 'e.g. 12345',
		description: 'Identifies the disbursement. The inquiry gives it.',
	},
	check: reference(),
};

export const inquiredAccountName: Field = {
	property: {
		displayName: 'Beneficiary Name',
		name: 'accountName',
		type: 'string',
		default: fromInquiry('accountName'),
		required: true,
		placeholder: 'e.g. Budi Santoso',
		description: 'Name of the account holder (nama penerima) as the inquiry gave it',
	},
	check: text(),
};

export const inquiredCustRefNumber: Field = {
	property: {
		displayName: 'Customer Reference',
		name: 'custRefNumber',
		type: 'string',
		default: fromInquiry('custRefNumber'),
		required: true,
		placeholder: 'e.g. 000000001234',
		description: 'Customer reference number as the inquiry gave it',
	},
	check: text(),
};

export const inquiredClearingType: Field = {
	...clearingType,
	property: {
		...clearingType.property,
		default: fromInquiry('type'),
		description: 'The type of the inquiry (kliring)',
	},
};

/**
 * Items of a transfer, of its status and of its callback carry its disburseId, at least as their
 * reference. Those of a cash out may carry one too, which no status call knows, and their reference
 * may be another payment's: every item of a cash out has its phone number, which tells them apart.
 */
export const paidDisburseId: Field = {
	...disburseId,
	property: {
		...disburseId.property,
		default: "={{ $json.phoneNumber || $json.token ? '' : ($json.disburseId ?? $json.reference) }}",
		description:
			'Identifies the transfer: its reference. No status call is documented for a cash out, so the item of one leaves this blank.',
	},
};

export const waitAtMost: Field = {
	property: {
		displayName: 'Wait at Most (Seconds)',
		name: 'waitAtMost',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 3600 },
		default: 300,
		placeholder: 'e.g. 300',
		description:
			'How many seconds to go on asking, from 0 to 3600. What is open then leaves as pending. To wait for hours, look it up again by a schedule.',
	},
	check: seconds({ max: 3600 }),
};
