import type { Field } from '../../shared/contract/field';
import { oneOf, reference, text, yesOrNo } from '../../shared/form/checks';
import { readAmount, type AmountFormat } from '../payout/amount';
import { CHANNELS } from '../payout/channel';
import { readHolidays } from '../payout/hours';
import { amountTransfer, purpose } from './transfer';

export const payoutReference: Field = {
	property: {
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. SALARY-2026-11-0042',
		description:
			'Your own key for this payment: it is paid once, however often its row is run. Another payment needs another one.',
	},
	check: reference(),
};

/** The way in which it is written is an option, so that a row is never guessed at. */
export const payoutAmount: Field = {
	...amountTransfer,
	check: (value, options) => readAmount(formatOf(options?.amountFormat))(value),
};

const formatOf = (value: unknown): AmountFormat => (value === 'indonesian' ? value : 'digits');

export const payoutPurpose: Field = {
	...purpose,
	property: {
		...purpose.property,
		description: 'What the payment is for (keperluan), up to 255 characters',
	},
};

export const channel: Field = {
	property: {
		displayName: 'Transfer Channel',
		name: 'channel',
		type: 'options',
		options: Object.entries(CHANNELS).map(([value, { name, description }]) => ({
			name,
			value,
			description,
		})),
		default: 'auto',
		required: true,
		description: 'How the money travels (jalur transfer). Automatic says in channelReason why.',
	},
	check: oneOf(Object.keys(CHANNELS)),
};

export const expectedAccountName: Field = {
	property: {
		displayName: 'Expected Beneficiary Name',
		name: 'expectedAccountName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Budi Santoso',
		description:
			'Who should own the account (nama penerima). Compared with the name that the bank gives, titles and capitals aside.',
	},
	check: text(),
};

export const onNameMismatch: Field = {
	property: {
		displayName: 'On Name Mismatch',
		name: 'onNameMismatch',
		type: 'options',
		options: [
			{ name: 'Fail', value: 'fail', description: 'Not send the payment' },
			{ name: 'Send', value: 'send', description: 'Send it all the same' },
		],
		default: 'fail',
		description: 'What to do when the bank names another account holder than expected',
	},
	check: oneOf(['fail', 'send']),
};

export const outsideHours: Field = {
	property: {
		displayName: 'Outside Hours',
		name: 'outsideHours',
		type: 'options',
		options: [
			{ name: 'Fail', value: 'fail', description: 'Refuse the row, and say when it opens' },
			{ name: 'Send', value: 'send', description: 'Send it all the same' },
		],
		default: 'fail',
		description: 'What to do with LLG and RTGS outside of 08:00 to 15:00 Jakarta time',
	},
	check: oneOf(['fail', 'send']),
};

export const holidays: Field = {
	property: {
		displayName: 'Holidays',
		name: 'holidays',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-12-25, 2027-01-01',
		description: 'Dates on which LLG and RTGS do not run (hari libur), besides weekends',
	},
	check: readHolidays,
};

export const checkBalance: Field = {
	property: {
		displayName: 'Check Balance',
		name: 'checkBalance',
		type: 'boolean',
		default: true,
		description:
			'Whether to send nothing at all when the balance (saldo) does not cover all rows that would be sent',
	},
	check: yesOrNo,
};

export const amountFormat: Field = {
	property: {
		displayName: 'Amount Format',
		name: 'amountFormat',
		type: 'options',
		options: [
			{ name: 'Digits Only', value: 'digits', description: 'Such as 6200000' },
			{
				name: 'Indonesian',
				value: 'indonesian',
				description: 'Also 6.200.000, Rp 6.200.000 and Rp6.200.000,00',
			},
		],
		default: 'digits',
		description: 'How amounts are written in your rows',
	},
	check: oneOf(['digits', 'indonesian']),
};

export const approvedDigest: Field = {
	property: {
		displayName: 'Approved Digest',
		name: 'approvedDigest',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3f2a9c0d51b7e846',
		description:
			'The digest of the rows that somebody has approved, as Check gives it. Other rows are not sent, and neither is a part of them.',
	},
	check: text({ max: 64 }),
};

export const knownReference: Field = {
	...payoutReference,
	property: {
		...payoutReference.property,
		default: '={{ $json.reference }}',
		description: 'The reference under which it was paid out',
	},
};
