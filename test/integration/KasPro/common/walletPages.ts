import { RICH } from '../../../support/useKasPro';
import { walletPage, type DocumentedPage } from './documentedPage';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64');

const CORRECT = /^Nothing was changed\. Check the account and the phone numbers/;

export const WALLET_PAGES: readonly DocumentedPage[] = [
	{
		...walletPage('customer: inquiry', 'GET /customer-account-inquiry/', { mobileNumber: RICH }),
		success: {
			code: 0,
			message: 'Berhasil',
			data: {
				mobileNumber: 6280000000101,
				kycStatus: 'PREMIUM',
				balance: { pocketId: 2, availableBalance: '10000.00' },
			},
		},
		items: [
			{
				code: 0,
				message: 'Berhasil',
				mobileNumber: '6280000000101',
				kycStatus: 'PREMIUM',
				balance: { pocketId: '2', availableBalance: 10_000 },
			},
		],
	},
	{
		...walletPage('customer: register', 'POST /register-customer/', {
			mobileNumber: RICH,
			firstName: 'Test',
		}),
		advice: CORRECT,
	},
	{
		...walletPage(
			'customer: getOtp',
			'GET /pil-partner-get-otp/',
			{ mobileNumber: RICH },
			{ expiry: 300 },
		),
		advice: CORRECT,
	},
	{
		...walletPage('customer: validateOtp', 'POST /validate-otp/', {
			mobileNumber: RICH,
			otp: '0123',
		}),
		advice: /each try counts/,
	},
	{
		...walletPage(
			'customer: upgrade',
			'POST /pil-partner/ekyc-upgrade-premium-inquiry/',
			{ mobileNumber: RICH, ktpPhoto: JPEG, selfiePhoto: JPEG, selfieKtpPhoto: JPEG },
			{ requestId: '1600000000000', idCardNumber: '0000000000000001', name: 'TEST' },
		),
		advice: CORRECT,
	},
];
