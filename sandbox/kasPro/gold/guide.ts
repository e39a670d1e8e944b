import type { Guide } from '../../core/guide';
import { TEST_MEMBERS } from './members';
import { PATHS } from './paths';

const gramsInWords = (grams: number): string => (grams === 0 ? 'none' : `${grams} g`);

export const GUIDE: Guide = {
	title: 'KasPro GoldPro',
	testAccounts: [
		{
			title: 'Members',
			note: 'Customers of the KasPro wallet, which pays for the gold.',
			columns: [{ title: 'Phone number', isCopied: true }, { title: 'Gold at the start' }],
			rows: TEST_MEMBERS.map(([phone, grams]) => [phone, gramsInWords(grams)]),
		},
	],
	kinds: {
		buyGram: 'Buy by gram',
		buyRupiah: 'Buy by rupiah',
		sell: 'Sell',
		withdrawal: 'Withdrawal fee',
	},
	payments: [
		{ title: 'Buy', path: '/v2/gold-pro/purchase/*' },
		{ title: 'Sell', path: PATHS.sellConfirm },
		{ title: 'Gold transfer', path: PATHS.transferConfirm },
		{ title: 'Withdrawal', path: PATHS.withdrawConfirm },
	],
};
