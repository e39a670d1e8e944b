import type { Guide } from '../core/guide';
import { ACCOUNTS } from './accounts';
import { PATHS } from './paths';

export const GUIDE: Guide = {
	title: 'Bank+ Switcher',
	credential: {
		title: 'Bank+ Switcher API',
		fieldsAt: (url) => [{ name: 'Base URL', value: url }],
	},
	testAccounts: [
		{
			title: 'Accounts',
			note: 'Any other answers 0101.',
			columns: [
				{ title: 'Account', isCopied: true },
				{ title: 'Bank', isCopied: true },
				{ title: 'Name' },
				{ title: 'What it does' },
				{ title: 'Opens with' },
			],
			rows: ACCOUNTS.map(({ bank, account, name, isActive, openingBalanceIdr }) => [
				account,
				bank,
				name,
				isActive ? 'Pays and can be paid' : 'Not active: can be inquired only',
				openingBalanceIdr,
			]),
		},
	],
	kinds: { transfer: 'Transfer', reversal: 'Reversal' },
	payments: [
		{ title: 'Transfer', path: PATHS.transfer },
		{ title: 'Reversal', path: PATHS.reversal },
	],
};
