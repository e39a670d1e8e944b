import type { Check, Field } from '../../shared/contract/field';
import { amountField } from '../../shared/form/amountField';
import { digits, oneOf, text, wholeNumber, yesOrNo } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';
import { CLEARING_TYPES } from '../channels';

const DIGITS = /^\d+$/;
const LETTERS_AND_DIGITS = /^[A-Za-z0-9]{3,10}$/;

/** 3 or 4 digits in the document; the list of today also holds codes such as ASP1R3. */
const codeOfBank: Check = (value) => {
	const checked = text()(value);
	if ('fault' in checked) return checked;
	const code = asText(checked.value).trim();
	if (DIGITS.test(code)) return digits({ min: 3, max: 4 })(code);
	return LETTERS_AND_DIGITS.test(code)
		? { value: code }
		: { fault: `must have 3 to 10 letters and digits, got "${code}"` };
};

export const bankCode: Field = {
	property: {
		displayName: 'Bank',
		name: 'bankCode',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The bank or e-wallet of the beneficiary (kode bank)',
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
	check: codeOfBank,
};

export const bankAccount: Field = {
	property: {
		displayName: 'Beneficiary Account',
		name: 'bankAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890',
		description:
			'Account number of the beneficiary (rekening tujuan), or the phone number of an e-wallet',
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
			'What the transfer is for (keperluan), up to 255 characters. The transfer repeats the text of its inquiry.',
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
		placeholder: 'e.g. 1234567890',
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
		placeholder: 'e.g. Budi Santoso',
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
		placeholder: 'e.g. 000000001234',
		description:
			'Your own reference for this transfer: 9 digits in the document, 12 in its samples. That Duitku makes one when it is blank is inferred.',
	},
	check: text(),
};

export const clearingType: Field = {
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
		description: 'Which clearing system carries the transfer (kliring)',
	},
	check: oneOf(Object.keys(CLEARING_TYPES)),
};

/** Limits change: one switch for all limits of banks and channels. */
export const checkLimits: Field = {
	property: {
		displayName: 'Check Channel Limits',
		name: 'checkLimits',
		type: 'boolean',
		default: true,
		description:
			'Whether to refuse banks and amounts outside of the known limits, before an inquiry or a payment is sent',
	},
	check: yesOrNo,
};
