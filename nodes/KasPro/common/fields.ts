import type { Field } from '../../shared/contract/field';
import { amountField } from '../../shared/form/amountField';
import { digits, reference, text } from '../../shared/form/checks';
import { oneLine, pathOnly } from './checks';

export const mobileNumber: Field = {
	property: {
		displayName: 'Mobile Number',
		name: 'mobileNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 081234567100',
		description: 'Mobile number (nomor HP) of the KasPro customer',
	},
	check: digits({ min: 8, max: 20 }),
};

export const account: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'account',
		type: 'string',
		default: '',
		placeholder: 'e.g. 8881234567918',
		description: 'Account (rekening tujuan) that gets the money',
	},
	check: oneLine,
};

export const amount = amountField('amount', 'Amount (nominal) in whole rupiah');

export const bankCode: Field = {
	property: {
		displayName: 'Bank',
		name: 'bankCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. BCA',
		description: 'Bank of the beneficiary (kode bank), by its name in the bank list of KasPro Bank',
	},
	check: text(),
};

/** The caller's own key, as the answer of the eKYC call prints it. */
export const requestId: Field = {
	property: {
		displayName: 'Request ID',
		name: 'requestId',
		type: 'string',
		default: '',
		placeholder: 'e.g. INV-1001',
		description:
			'Your own key for this request. A key is paid once, in all executions that share a register, whatever KasPro makes of it.',
	},
	check: reference(),
};

/** The address of a service that the document names but gives no address for. */
export const servicePath: Field = {
	property: {
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /some-service/',
		description: 'Path of this service. KasPro gives it to you when you sign up.',
	},
	check: pathOnly,
};
