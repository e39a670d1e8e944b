import type { Field } from '../../shared/contract/field';
import { amountField } from '../../shared/form/amountField';
import { text } from '../../shared/form/checks';

export const amount = amountField('amount', 'Amount in whole rupiah (nominal)');

export const remark: Field = {
	property: {
		displayName: 'Remark',
		name: 'remark',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Salary March',
		description: 'What the transfer is for (narasi transfer)',
	},
	check: text(),
};
