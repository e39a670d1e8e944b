import type { Guide } from '../core/guide';
import { AGENT } from './agent';
import { FIRST_ACCOUNTS } from './bankAccounts';
import { INTERBANK_ACCOUNTS } from './interbankTransfer';
import { BANKS } from './listData';
import { PATHS } from './paths';

const roleOf = (accountNumber: string): string =>
	accountNumber === AGENT.accountNumber ? 'The agent: pays everything' : 'A customer: can be paid';

export const GUIDE: Guide = {
	title: 'Bank+',
	credential: {
		title: 'Bank+ API',
		fieldsAt: (url) => [
			{ name: 'Environment', value: 'Custom' },
			{ name: 'Base URL', value: url },
			{ name: 'Username', value: AGENT.username },
			{ name: 'Password', value: AGENT.password },
			{ name: 'SID', value: AGENT.sid },
			{ name: 'PIN', value: AGENT.pin },
		],
	},
	testAccounts: [
		{
			title: "Accounts at the agent's bank",
			note: 'Any other answers [0108].',
			columns: [
				{ title: 'Account', isCopied: true },
				{ title: 'Name' },
				{ title: 'What it does' },
				{ title: 'Opens with' },
			],
			rows: FIRST_ACCOUNTS.map(({ accountNumber, accountName, openingBalanceIdr }) => [
				accountNumber,
				accountName,
				roleOf(accountNumber),
				openingBalanceIdr,
			]),
		},
		{
			title: 'Accounts at other banks',
			note: 'Any other answers [76].',
			columns: [{ title: 'Account', isCopied: true }, { title: 'Bank' }, { title: 'Name' }],
			rows: INTERBANK_ACCOUNTS.map(({ bankCode, accountNumber, accountName }) => [
				accountNumber,
				`${bankCode} ${BANKS.find(({ bank_code }) => bank_code === bankCode)?.bank_name ?? ''}`,
				accountName,
			]),
		},
	],
	kinds: {
		openAccount: 'Open account',
		deposit: 'Deposit',
		intrabankTransfer: 'Intrabank transfer',
		interbankTransfer: 'Interbank transfer',
	},
	payments: [
		{ title: 'Interbank payment', path: PATHS.interbankPayment },
		{ title: 'Intrabank payment', path: PATHS.intrabankPayment },
		{ title: 'Deposit', path: PATHS.deposit },
		{ title: 'Open account', path: PATHS.openAccount },
	],
};
