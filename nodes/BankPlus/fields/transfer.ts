import type { Field } from '../../shared/contract/field';
import { amountField } from '../../shared/form/amountField';
import { digits, reference, text, wholeNumber, wholeRupiah } from '../../shared/form/checks';

// Fields of the payment calls start out as what the inquiry before them gave.
const fromInquiry = (name: string) => `={{ $json.${name} }}`;

export const accountNum: Field = {
	property: {
		displayName: 'Account Number',
		name: 'accountNum',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2000000001',
		description: 'Account number of the customer (nomor rekening)',
	},
	check: digits(),
};

export const accountNumber: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'account_number',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2000000001',
		description: 'Account number of the beneficiary (nomor rekening)',
	},
	check: digits(),
};

export const bankCode: Field = {
	property: {
		displayName: 'Bank',
		name: 'bank_code',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The bank of the beneficiary (kode bank)',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchBanks', searchable: true },
			},
			{ displayName: 'By Code', name: 'id', type: 'string', placeholder: 'e.g. 008' },
		],
	},
	check: digits({ min: 3, max: 4 }),
};

export const amount = amountField('amount', 'Amount in whole rupiah (nominal)');

export const firstDeposit: Field = {
	property: {
		displayName: 'First Deposit (IDR)',
		name: 'deposit',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		required: true,
		placeholder: 'e.g. 100000',
		description: 'The first deposit in whole rupiah (setoran awal)',
	},
	check: wholeRupiah,
};

export const transactionId: Field = {
	property: {
		displayName: 'Transaction ID',
		name: 'transaction_id',
		type: 'string',
		default: fromInquiry('transaction_id'),
		required: true,
		placeholder: 'e.g. 781000001',
		description: 'Identifies the transfer (ID transaksi). The inquiry gives it.',
	},
	check: reference(),
};

export const inquiredBankCode: Field = {
	...bankCode,
	property: {
		...bankCode.property,
		default: { mode: 'id', value: fromInquiry('bank_code') },
		description: 'The bank of the inquiry (kode bank)',
	},
};

export const inquiredBankName: Field = {
	property: {
		displayName: 'Bank Name',
		name: 'bank_name',
		type: 'string',
		default: fromInquiry('bank_name'),
		required: true,
		placeholder: 'e.g. BANK MANDIRI',
		description: 'Name of the bank as the inquiry gave it (nama bank)',
	},
	check: text(),
};

export const inquiredAccountNumber: Field = {
	...accountNumber,
	property: {
		...accountNumber.property,
		default: fromInquiry('account_number'),
		description: 'The account number of the inquiry (nomor rekening)',
	},
};

export const inquiredAccountName: Field = {
	property: {
		displayName: 'Beneficiary Name',
		name: 'account_name',
		type: 'string',
		default: fromInquiry('account_name'),
		required: true,
		placeholder: 'e.g. BUDI SANTOSO',
		description: 'Name of the account holder as the inquiry gave it (nama pemilik rekening)',
	},
	check: text(),
};

export const adminFee: Field = {
	property: {
		displayName: 'Admin Fee (IDR)',
		name: 'admin_fee',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: fromInquiry('admin_fee'),
		required: true,
		placeholder: 'e.g. 6500',
		description: 'The fee that the inquiry gave, in whole rupiah (biaya admin)',
	},
	check: wholeNumber(),
};
