import type { Guide } from '../../core/guide';
import { TEST_CUSTOMERS, TEST_NUMBER_PREFIX } from '../common/customers';
import { PATHS } from './paths';

export const GUIDE: Guide = {
	title: 'KasPro Wallet',
	testAccounts: [
		{
			title: 'Customers',
			note: 'Cash out and P2P are for premium customers. 080000000199 is free to register.',
			columns: [
				{ title: 'Mobile number', isCopied: true },
				{ title: 'Name' },
				{ title: 'What it is' },
				{ title: 'Opens with' },
			],
			rows: TEST_CUSTOMERS.map(({ lastDigits, lastName, kyc, customerType, balanceIdr }) => [
				TEST_NUMBER_PREFIX + lastDigits,
				`Test ${lastName}`,
				`${customerType === 'DRIVER' ? 'Driver' : 'Customer'}, ${kyc.toLowerCase()}`,
				balanceIdr,
			]),
		},
	],
	kinds: {
		cashOut: 'Cash out',
		qris: 'QRIS',
		p2p: 'P2P',
		payment: 'Payment',
		tip: 'Tip',
		topUp: 'Top up',
		topUpDriver: 'Top up, driver',
	},
	payments: [
		{ title: 'Bank transfer, cash out, QRIS', path: PATHS.bankTransfer },
		{ title: 'P2P', path: PATHS.p2p },
		{ title: 'Top up', path: PATHS.topUp },
		{ title: 'Payment', path: PATHS.pay },
		{ title: 'Tip', path: PATHS.tip },
	],
};
