import { digits, text } from '../../shared/checks';
import type { Field } from '../../shared/operation';

export const toAccount: Field = {
	property: {
		displayName: 'To Account',
		name: 'toAccount',
		type: 'string',
		default: '',
		required: true,
		description: 'Account number of the customer (rekening nasabah)',
	},
	check: digits(),
};

export const name: Field = {
	property: {
		displayName: 'Account Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
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
		description: 'What the deposit is for (narasi setoran)',
	},
	check: text(),
};
