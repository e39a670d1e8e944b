import type { Field } from '../../shared/contract/field';
import { digits, optional, text } from '../../shared/form/checks';

// The table says 3 characters for a bank, but the samples show BICs, which have up to 11.
const bankText = text({ max: 11 });
const accountDigits = digits({ max: 20 });

export const bank: Field = {
	property: {
		displayName: 'Bank',
		name: 'bank',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. BRINIDJA',
		description: 'Code of the bank (kode bank), up to 11 characters',
	},
	check: bankText,
};

export const account: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'account',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 888801000000003',
		description: 'Account number (nomor rekening), up to 20 digits',
	},
	check: accountDigits,
};

/** Not sent: the payment code alone names the payee, so this is what it is held against. */
export const inquiredAccount: Field = {
	property: {
		displayName: 'Inquired Account',
		name: 'account',
		type: 'string',
		default: '={{ $json.account }}',
		placeholder: 'e.g. 888801000000003',
		description:
			'The account that the inquiry was made for (nomor rekening). It is not sent, but compared with the answer.',
	},
	check: optional(accountDigits),
};

export const expectedBeneficiaryAccount: Field = {
	property: {
		displayName: 'Expected Beneficiary Account',
		name: 'expectedBeneficiaryAccount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 888801000000003',
		description:
			'The account that must get the money (rekening penerima). It is compared with the inquiry before anything is sent, and with the answer.',
	},
	check: optional(accountDigits),
};

export const paymentCode: Field = {
	property: {
		displayName: 'Payment Code',
		name: 'paymentCode',
		type: 'string',
		default: '={{ $json.paymentCode }}',
		required: true,
		placeholder: 'e.g. ab9f0000000000000000000000000001',
		description: 'Names the beneficiary (kode unik). The inquiry gives it.',
	},
	check: text(),
};

export const sourceBank: Field = {
	property: {
		displayName: 'Source Bank',
		name: 'sourceBank',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. BRINIDJA',
		description: 'Code of the bank of the sender (kode bank pengirim), up to 11 characters',
	},
	check: bankText,
};

export const sourceAccount: Field = {
	property: {
		displayName: 'Source Account',
		name: 'sourceAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 888801000000001',
		description: 'The account that is debited (rekening pengirim), up to 20 digits',
	},
	check: accountDigits,
};
