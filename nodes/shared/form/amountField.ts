import { wholeRupiah } from './checks';
import type { Field } from '../contract/field';

/**
 * An amount in whole rupiah, under the name that the document gives it. It is blank until it is
 * typed: a default of 0 would be an amount.
 */
export const amountField = (name: string, description: string): Field => ({
	property: {
		displayName: 'Amount (IDR)',
		name,
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		required: true,
		placeholder: 'e.g. 50000',
		description,
	},
	check: wholeRupiah,
});
