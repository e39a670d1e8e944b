import type { Field } from '../../shared/contract/field';
import { digits, oneOf, reference, text, webAddress } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';
import { CASH_OUT_CHANNELS } from '../channels';
import { purpose } from './transfer';

export const cashOutChannel: Field = {
	property: {
		displayName: 'Channel',
		name: 'bankCode',
		type: 'options',
		options: Object.entries(CASH_OUT_CHANNELS).map(([value, { name, description }]) => ({
			name,
			value,
			description,
		})),
		default: '2010',
		required: true,
		description: 'Where the beneficiary picks the money up (tarik tunai)',
	},
	check: oneOf(Object.keys(CASH_OUT_CHANNELS)),
};

export const cashOutReference: Field = {
	property: {
		displayName: 'Customer Reference',
		name: 'custRefNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. CO-2026-0001',
		description:
			'Your own key for this cash out. A key is paid once, in all executions that share a register. The document does not say that Duitku refuses a key that it has seen before.',
	},
	check: reference(),
};

export const accountName: Field = {
	property: {
		displayName: 'Beneficiary Name',
		name: 'accountName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Budi Santoso',
		description: 'Name of the person who picks the money up (nama penerima), up to 255 characters',
	},
	check: text(),
};

export const accountIdentity: Field = {
	property: {
		displayName: 'Identity Number (KTP)',
		name: 'accountIdentity',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 3171000000000001',
		description: 'Number of the identity card (KTP) of the beneficiary',
	},
	check: text(),
};

export const phoneNumber: Field = {
	property: {
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 081234567100',
		description: 'Where the cash-out token goes by SMS. It begins with 0 or 62.',
	},
	check: (value) => {
		const checked = digits({ min: 8, max: 50 })(value);
		if ('fault' in checked || /^(0|62)/.test(asText(checked.value))) return checked;
		return { fault: 'must begin with 0 or 62 (was a leading zero lost?)' };
	},
};

export const accountAddress: Field = {
	property: {
		displayName: 'Address',
		name: 'accountAddress',
		type: 'string',
		default: '',
		placeholder: 'e.g. Jl. Contoh 1, Jakarta',
		description: 'Address of the beneficiary, up to 255 characters',
	},
	check: text(),
};

export const callbackUrl: Field = {
	property: {
		displayName: 'Callback URL',
		name: 'callbackUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/.../duitku',
		description:
			'Where Duitku reports the result: the production URL of a Duitku Disbursement Trigger. Without one, only Duitku can say what became of a cash out that is left open.',
	},
	check: webAddress,
};

export const cashOutPurpose: Field = {
	...purpose,
	property: {
		...purpose.property,
		required: false,
		description: 'What the cash out is for (keperluan), up to 255 characters',
	},
};
