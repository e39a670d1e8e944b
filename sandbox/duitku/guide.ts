import type { CredentialGuide, Guide, TestAccounts } from '../core/guide';
import { CASH_OUT_CHANNELS } from './cashOutChannels';
import { H2H_BANK_CODES } from './banks';
import { MERCHANT } from './merchant';
import { PATHS } from './paths';
import { textOf, type Code } from './responseTexts';
import {
	CASH_OUT_FATES,
	CLEARING_ACCOUNTS,
	H2H_ACCEPTED,
	ONLINE_ACCOUNTS,
	type MoneyEffect,
	type TestAccounts as Scenario,
	type TransferAccount,
} from './testAccounts';

const MONEY: Readonly<Record<MoneyEffect, string>> = {
	none: 'Not paid',
	pending: 'Held until you settle it',
	posted: 'Paid',
};

const TRANSFER_COLUMNS = [
	{ title: 'Account', isCopied: true },
	{ title: 'Name' },
	{ title: 'The transfer answers' },
	{ title: 'The money' },
	{ title: 'Then the status says' },
] as const;

const said = (code: Code): string => `${code} ${textOf(code)}`;

const transferRow = (number: string, account: TransferAccount): string[] => [
	number,
	account.accountName.trim(),
	said(account.code),
	MONEY[account.money],
	account.statusCodes.map(said).join(', then '),
];

const transferRows = ({ transfers }: Scenario): string[][] =>
	[...transfers].map(([number, account]) => transferRow(number, account));

const refusals = (title: string, { refusedByInquiry }: Scenario): TestAccounts => ({
	title,
	note: 'No transfer follows. Any account that stands in no table here answers 76.',
	columns: [{ title: 'Account', isCopied: true }, { title: 'The inquiry answers' }],
	rows: [...refusedByInquiry].map(([number, code]) => [number, said(code)]),
});

const CREDENTIAL: CredentialGuide = {
	title: 'Duitku Disbursement API',
	fieldsAt: (url) => [
		{ name: 'Environment', value: 'Custom' },
		{ name: 'Base URL', value: url },
		{ name: 'Cash Out Base URL', value: url },
		{ name: 'User ID', value: String(MERCHANT.userId) },
		{ name: 'Email', value: MERCHANT.email },
		{ name: 'Secret Key', value: MERCHANT.secretKey },
	],
};

const CASH_OUTS: TestAccounts = {
	title: 'Cash out: phone numbers',
	note: `A phone number begins with 08; its last three digits decide. Channels: ${Object.entries(
		CASH_OUT_CHANNELS,
	)
		.map(([code, { name }]) => `${code} ${name}`)
		.join(', ')}.`,
	columns: [
		{ title: 'For example', isCopied: true },
		{ title: 'Ends in' },
		{ title: 'The money' },
		{ title: 'The callback says' },
	],
	rows: [
		...CASH_OUT_FATES.map(({ from, to, callback }) => [
			`080000000${from}`,
			`${from} to ${to}`,
			callback === '00' ? 'Paid: collected at the shop' : 'Given back',
			said(callback),
		]),
		['080000000999', 'anything else', 'Held until you settle it', 'nothing'],
	],
};

export const GUIDE: Guide = {
	title: 'Duitku',
	credential: CREDENTIAL,
	testAccounts: [
		{
			title: 'Online transfer',
			note: 'With any bank of the list, such as 014.',
			columns: TRANSFER_COLUMNS,
			rows: transferRows(ONLINE_ACCOUNTS),
		},
		{
			title: 'Clearing: LLG, RTGS, BI FAST and H2H',
			note: `By H2H the first one is answered ${said(H2H_ACCEPTED.code)}, and paid just before the callback. H2H needs a callback address and one of the banks ${H2H_BANK_CODES.join(', ')}.`,
			columns: TRANSFER_COLUMNS,
			rows: transferRows(CLEARING_ACCOUNTS),
		},
		CASH_OUTS,
		refusals('Online transfer: refused by the inquiry', ONLINE_ACCOUNTS),
		refusals('Clearing: refused by the inquiry', CLEARING_ACCOUNTS),
	],
	kinds: {
		onlineTransfer: 'Online transfer',
		clearingTransfer: 'Clearing transfer',
		cashOut: 'Cash out',
	},
	callbackUrl: 'duitku/callback-url',
	payments: [
		{ title: 'Transfer', path: '/webapi/api/disbursement/transfer*' },
		{ title: 'Cash out', path: PATHS.cashOut },
	],
};
