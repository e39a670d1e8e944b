import { isBlank, type Check } from '../../shared/form/checks';
import type { Field } from '../../shared/contract/operation';

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
		typeOptions: { password: true },
		default: '',
		description:
			'Transaction PIN of the account holder (PIN transaksi pemilik rekening). What is typed here is stored in the workflow and in every execution: leave it blank to use the PIN of the credential.',
	},
	check: (value) => (isBlank(value) ? { value: undefined } : secretText(value)),
};

export const sid: Field = {
	property: {
		displayName: 'SID',
		name: 'sid',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'Reference code of the switcher (kode referensi switcher), in place of the one in the credential',
	},
	check: secretText,
};

export const oldPassword: Field = {
	property: {
		displayName: 'Old Password',
		name: 'old',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'The password until now (password lama)',
	},
	check: secretText,
};

export const newPassword: Field = {
	property: {
		displayName: 'New Password',
		name: 'new',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'The password from now on (password baru)',
	},
	check: secretText,
};
