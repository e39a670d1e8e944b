import type { Check, Field } from '../../shared/contract/field';
import { isBlank } from '../../shared/form/checks';

/** Text whose faults never show it. */
export const secretText: Check = (value) => {
	if (isBlank(value)) return { fault: 'is required' };
	return typeof value === 'string'
		? { value }
		: { fault: 'must be text: a number may have lost its leading zeros' };
};

export const pin: Field = {
	property: {
		displayName: 'PIN',
		name: 'pin',
		type: 'string',
		default: '',
		placeholder: 'Blank: the PIN of the credential',
		description:
			'Transaction PIN of the account holder (PIN transaksi pemilik rekening). What is typed here is stored in the workflow and in every execution: leave it blank to use the PIN of the credential.',
	},
	secret: true,
	check: (value) => (isBlank(value) ? { value: undefined } : secretText(value)),
};

export const sid: Field = {
	property: {
		displayName: 'SID',
		name: 'sid',
		type: 'string',
		default: '',
		placeholder: 'Blank: the SID of the credential',
		description:
			'Reference code of the switcher (kode referensi switcher), in place of the one in the credential',
	},
	secret: true,
	check: secretText,
};

export const oldPassword: Field = {
	property: {
		displayName: 'Old Password',
		name: 'old',
		type: 'string',
		default: '',
		required: true,
		description: 'The password until now (password lama)',
	},
	secret: true,
	check: secretText,
};

export const newPassword: Field = {
	property: {
		displayName: 'New Password',
		name: 'new',
		type: 'string',
		default: '',
		required: true,
		description: 'The password from now on (password baru)',
	},
	secret: true,
	check: secretText,
};
