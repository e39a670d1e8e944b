import type { Field } from '../../shared/contract/field';
import { digits, text } from '../../shared/form/checks';

export const toAccount: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'toAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2000000001',
		description: 'Account number of the customer (rekening nasabah)',
	},
	check: digits(),
};

export const accountName: Field = {
	property: {
		displayName: 'Beneficiary Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Budi Santoso',
		description: 'Name of the account holder (nama pemilik rekening)',
	},
	check: text(),
};

export const narration: Field = {
	property: {
		displayName: 'Narration',
		name: 'narration',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Setoran Maret',
		description: 'What the deposit is for (narasi setoran)',
	},
	check: text(),
};
