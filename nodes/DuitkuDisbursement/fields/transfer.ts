import type { Check, Field } from '../../shared/contract/field';
import { amountField } from '../../shared/form/amountField';
import { digits, oneOf, text, wholeNumber, yesOrNo } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';
import { CLEARING_TYPES } from '../channels';
import { findBank } from '../findBank';

const DIGITS = /^\d+$/;
const LETTERS_AND_DIGITS = /^(?=[A-Za-z]*\d)[A-Za-z0-9]{3,10}$/;

/**
 * A code: 3 or 4 digits in the document, and codes such as ASP1R3 in the list of today. Or a name
 * that means exactly one bank, as most files have it.
 */
const codeOfBank: Check = (value) => {
	const checked = text()(value);
	if ('fault' in checked) return checked;
	const given = asText(checked.value).trim();
	if (DIGITS.test(given)) return digits({ min: 3, max: 4 })(given);
	const found = findBank(given);
	if ('bankCode' in found) return { value: found.bankCode };
	if (LETTERS_AND_DIGITS.test(given)) return { value: given };
	const [last = '', ...others] = found.candidates.reverse();
	if (last === '') {
		return { fault: `names no bank that is known here, got "${given}": use its code, such as 014` };
	}
	const named = others.length > 0 ? `${others.reverse().join(', ')} or ${last}` : last;
	return { fault: `must name one bank, got "${given}": did you mean ${named}?` };
};

export const bankCode: Field = {
	property: {
		displayName: 'Bank',
		name: 'bankCode',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description:
			'The bank or e-wallet of the beneficiary (kode bank): its code, or a name that means one bank',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchBanks', searchable: true },
			},
			{
				displayName: 'By Code or Name',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 014 or BCA',
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
		displayName: 'Customer Reference',
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
