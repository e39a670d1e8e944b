import { amountField } from '../../shared/amountField';
import { digits, oneOf, text, wholeNumber, yesOrNo } from '../../shared/checks';
import type { Field } from '../../shared/operation';
import { CLEARING_TYPES } from '../channels';

export const bankCode: Field = {
	property: {
		displayName: 'Bank',
		name: 'bankCode',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The bank or e-wallet of the beneficiary',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchBanks', searchable: true },
			},
			{
				displayName: 'By Code',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 014',
			},
		],
	},
	check: digits({ min: 3, max: 4 }),
};

export const bankAccount: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'bankAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 8760673566',
		description: 'Account number of the beneficiary, or the phone number of an e-wallet',
	},
	check: digits(),
};

export const amountTransfer = amountField('amountTransfer', 'Amount in whole rupiah');

export const purpose: Field = {
	property: {
		displayName: 'Purpose',
		name: 'purpose',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Salary March',
		description:
			'What the transfer is for, up to 255 characters. The inquiry and the transfer need the same text.',
	},
	check: text(),
};

export const senderId: Field = {
	property: {
		displayName: 'Sender ID',
		name: 'senderId',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: '',
		description: 'Your own number for the sender',
	},
	check: wholeNumber(),
};

export const senderName: Field = {
	property: {
		displayName: 'Sender Name',
		name: 'senderName',
		type: 'string',
		default: '',
		description: 'Name of the sender, up to 255 characters',
	},
	check: text(),
};

export const ownCustRefNumber: Field = {
	property: {
		displayName: 'Customer Reference Number',
		name: 'custRefNumber',
		type: 'string',
		default: '',
		description: 'Your own reference for this transfer. Duitku makes one when it is blank.',
	},
	check: text(),
};

export const type: Field = {
	property: {
		displayName: 'Clearing Type',
		name: 'type',
		type: 'options',
		options: Object.entries(CLEARING_TYPES).map(([value, { name, description }]) => ({
			name,
			value,
			description,
		})),
		default: 'BIFAST',
		required: true,
		description: 'Which clearing system carries the transfer',
	},
	check: oneOf(Object.keys(CLEARING_TYPES)),
};

/** Limits change: one switch for all documented limits of banks and channels. */
export const checkLimits: Field = {
	property: {
		displayName: 'Check Channel Limits',
		name: 'checkLimits',
		type: 'boolean',
		default: true,
		description:
			'Whether to refuse banks and amounts outside of the documented limits before anything is sent',
	},
	check: yesOrNo,
};
