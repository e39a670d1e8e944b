import { text, wholeRupiah } from '../../shared/checks';
import type { Field } from '../../shared/operation';

export const amount: Field = {
	property: {
		displayName: 'Amount (IDR)',
		name: 'amount',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 0,
		required: true,
		description: 'Amount in whole rupiah (nominal)',
	},
	check: wholeRupiah,
};

export const remark: Field = {
	property: {
		displayName: 'Remark',
		name: 'remark',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Salary March',
		description: 'What the transfer is for (narasi)',
	},
	check: text(),
};
