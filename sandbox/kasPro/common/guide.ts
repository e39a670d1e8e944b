import type { Guide } from '../../core/guide';
import { FATES, type Fate } from './asyncPayments';
import { PARTNER } from './partner';

const WORDS: Readonly<Record<Fate, string>> = {
	paid: 'Paid a moment later',
	failed: 'Given back a moment later',
	held: 'Held until you settle it',
};

/** What holds for KasPro Bank, wallet and GoldPro alike; each has a guide of its own beside it. */
export const GUIDE: Guide = {
	title: 'KasPro',
	credential: {
		title: 'KasPro API',
		fieldsAt: (url) => [
			{ name: 'Bank Base URL', value: url },
			{ name: 'Wallet Base URL', value: url },
			{ name: 'Gold Base URL', value: url },
			{ name: 'Authentication', value: 'Signed Partner' },
			{ name: 'Client ID', value: PARTNER.clientId },
			{ name: 'Client Secret', value: PARTNER.clientSecret },
			{ name: 'Partner Key', value: PARTNER.partnerKey },
			{ name: 'Signature Secret', value: PARTNER.signatureSecret },
			{ name: 'Origin', value: PARTNER.origin },
		],
	},
	testAccounts: [
		{
			title: 'Bank transfer, cash out and QRIS: how the payment ends',
			note: 'It is answered "In Process" first. The end of the account or of the QR text decides.',
			columns: [{ title: 'Ends in' }, { title: 'The money' }],
			rows: [
				...Object.entries(FATES).map(([digits, fate]) => [digits, WORDS[fate]]),
				['anything else', WORDS.paid],
			],
		},
	],
	kinds: {},
	payments: [],
};
