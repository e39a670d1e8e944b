import type { Guide } from '../../core/guide';
import { BANK_ACCOUNTS, PARTNER_ACCOUNT } from './accounts';

export const GUIDE: Guide = {
	title: 'KasPro Bank',
	testAccounts: [
		{
			title: 'Accounts',
			columns: [
				{ title: 'Account', isCopied: true },
				{ title: 'Mobile number', isCopied: true },
				{ title: 'Name' },
				{ title: 'What it does' },
				{ title: 'Opens with' },
			],
			rows: BANK_ACCOUNTS.map((one) => [
				one.account,
				one.mobileNumber,
				one.name,
				one === PARTNER_ACCOUNT ? 'Pays unless another is named' : 'Pays and can be paid',
				one.openingBalanceIdr,
			]),
		},
	],
	kinds: { bankTransfer: 'Bank transfer', incomingTransfer: 'Incoming transfer' },
	// Bank Transfer is a call of the wallet's host, and among the wallet's.
	payments: [],
};
