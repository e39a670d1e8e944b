import { echoesOf, type Body, type MoneyPage } from './page';
import { SECRETS } from './secrets';

const WALLET_PATHS: Record<string, string> = {
	'kasProBank.transfer.bankTransfer': '/bank-transfer/',
	'kasProWallet.wallet.cashOut': '/bank-transfer/',
	'kasProWallet.wallet.p2p': '/p2p-transaction/',
	'kasProWallet.wallet.payQris': '/bank-transfer/',
	'kasProWallet.wallet.topUp': '/attack-service/',
	'kasProWallet.wallet.topUpDriver': '/attack-service/',
	'kasProWallet.wallet.pay': '/attack-service/',
	'kasProWallet.wallet.tip': '/attack-service/',
};

const movement = (account: unknown, { amount, reference }: Body, number: number): Body => ({
	account,
	amount,
	reference: reference ?? 20_220_214_101_951_116 + number,
	balanceBefore: '100000.00',
	balanceAfter: '50000.00',
});

/**
 * The printed answer of P2P, which is done when it is answered: what the payer and the payee see.
 */
const walletPage = (path: string): MoneyPage => ({
	path,
	key: 'requestId',
	amount: 'amount',
	good: (sent) => ({
		responseId: 'OLSFQ20220214101951114',
		code: 0,
		data: {
			pocketId: sent.pocketId ?? 1,
			walletTransactions: [movement(sent.mobileNumber, sent, 0), movement(sent.account, sent, 4)],
		},
		message: 'Berhasil',
	}),
	refusals: [
		{ responseId: 'OLSFQ1', code: 110_005, message: 'Customer not found' },
		{ responseId: 'OLSFQ2', code: 110_011, message: 'wallet balance is insufficient' },
	],
	open: [
		{
			code: 1,
			message: 'In Process',
			data: { flowType: 'Async', reffId: 'OLSFQ20220214101951115' },
		},
		{ code: 500, message: 'Internal server error' },
		{ code: 110_012, message: 'Duplicate request' },
		{ code: 110_013, message: 'Transaksi sedang diproses' },
	],
	code: ['code'],
	message: ['message'],
	// Who pays, who is paid, and how much.
	echoes: [
		{ place: ['data', 'walletTransactions', '0', 'account'], sent: 'mobileNumber' },
		{ place: ['data', 'walletTransactions', '0', 'amount'], sent: 'amount' },
		{ place: ['data', 'walletTransactions', '1', 'account'], sent: 'account' },
		{ place: ['data', 'walletTransactions', '1', 'amount'], sent: 'amount' },
	],
});

const GOLD_PATHS: Record<string, string> = {
	'kasProGold.purchase.buyByGram': '/v2/gold-pro/purchase/gram',
	'kasProGold.purchase.buyByRupiah': '/v2/gold-pro/purchase/rupiah',
	'kasProGold.sale.confirm': '/attack-service/',
	'kasProGold.transfer.confirm': '/v2/gold-pro/transfer/confirm',
};

const WITHDRAWAL = 'kasProGold.withdrawal.confirm';

const general = (response_status: boolean, response_code: number, response_message: string) => ({
	general_response: { response_status, response_code, response_message },
});

const goldPage = (path: string): MoneyPage => ({
	path,
	key: 'request_id',
	good: ({ request_id, phone_number, gold_weight, amount }: Body) => ({
		data: {
			request_id,
			response_id: '1612853774',
			phone_number,
			gold_weight: gold_weight ?? 1.5,
			amount: amount ?? 50_000,
			fee: 5_000,
			session_id: SECRETS.session,
		},
		...general(true, 200, 'Success'),
	}),
	refusals: [
		general(false, 400, 'wallet balance is insufficient'),
		general(false, 400, 'price changes have occurred'),
	],
	open: [
		general(false, 500, 'Internal server error'),
		general(false, 408, 'Request time out'),
		general(false, 400, 'Request already processed'),
		general(true, 202, 'Accepted'),
	],
	code: ['general_response', 'response_code'],
	message: ['general_response', 'response_message'],
	flags: [['general_response', 'response_status']],
	echoes: echoesOf(['request_id', 'gold_weight', 'amount'], ['data']),
});

const pagesOf = (paths: Record<string, string>, page: (path: string) => MoneyPage) =>
	Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, page(path)]));

export const KAS_PRO_PAGES: Record<string, MoneyPage> = {
	...pagesOf(WALLET_PATHS, walletPage),
	...pagesOf(GOLD_PATHS, goldPage),
	// Its printed answer has a request_id of its own.
	[WITHDRAWAL]: {
		...goldPage('/v2/gold-pro/withdraw/confirm'),
		echoes: echoesOf(['gold_weight'], ['data']),
	},
};
