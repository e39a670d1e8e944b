import { echoesOf, type Body, type MoneyPage } from './page';

const debug = { from: 'bankplus_platform_core' };

const refusals: readonly Body[] = [
	{ code: 'INVALID_PIN', message: 'Mohon maaf PIN transaksi anda salah', data: {}, debug },
	{ code: '-1', message: '[0108] NO SUCH ACCOUNT', data: { code: '-1', status: false }, debug },
	{ code: '-1', message: '[76] Invalid account', data: { code: '-1', status: false }, debug },
	{ code: '-1', message: '[51] Insufficient balance', data: { code: '-1' }, debug },
];

const open: readonly Body[] = [
	{ code: '-1', message: '[68] Response received too late', data: { code: '-1' }, debug },
	{ code: '-1', message: '[94] Duplicate transaction', data: { code: '-1' }, debug },
	{ code: 'INTERNAL_ERROR', message: 'Internal server error', data: {}, debug },
];

const common = { refusals, open, code: ['code'], message: ['message'] } as const;
const done = (message: string, data: Body): Body => ({ code: '00', message, data });

const intoAccount = (
	path: string,
	key: string,
	repeats: readonly string[],
	message: string,
): MoneyPage => ({
	...common,
	path,
	key,
	amount: 'amount',
	good: (sent) =>
		done(message, {
			date_time: '2025-11-24T11:40:00.000Z',
			total: Number(sent.amount) + 1_000,
			...Object.fromEntries(repeats.map((name) => [name, sent[name]])),
		}),
	echoes: echoesOf(
		repeats.filter((name) => ['bank_code', 'account_number', 'amount'].includes(name)),
		['data'],
	),
});

export const BANK_PLUS_PAGES: Record<string, MoneyPage> = {
	'bankPlus.customer.deposit': {
		...common,
		path: '/bankplus/bsa/depositAccount',
		key: 'toAccount',
		amount: 'amount',
		good: ({ toAccount, amount, name }) =>
			done('Transaksi berhasil dilakukan ', {
				admin: '0',
				date_time: '2025-11-24T11:40:00.000Z',
				account_number_customer: toAccount,
				account_name: name,
				deposit_amount: Number(amount),
				bank_code: '503',
			}),
		echoes: [
			{ place: ['data', 'account_number_customer'], sent: 'toAccount' },
			{ place: ['data', 'deposit_amount'], sent: 'amount' },
		],
	},
	'bankPlus.customer.openAccount': {
		...common,
		path: '/bankplus/bsa/openAccount',
		key: 'ktp',
		amount: 'deposit',
		good: ({ name, ktp, deposit, email }) =>
			done('Transaksi Buka Rekening berhasil dilakukan.', {
				account_number_customer: '2000000009',
				account_name: name,
				national_id: ktp,
				addr_email: email,
				first_deposit: Number(deposit),
				bank_code: '503',
				referenceNumber: '000000123456',
			}),
		echoes: [
			{ place: ['data', 'national_id'], sent: 'ktp' },
			{ place: ['data', 'first_deposit'], sent: 'deposit' },
		],
	},
	'bankPlus.intrabankTransfer.payment': intoAccount(
		'/bankplus/bsa/transfer/intrabank/payment',
		'account_number',
		['admin_fee', 'amount', 'account_number', 'account_name'],
		'Berhasil transfer antar 503!',
	),
	'bankPlus.interbankTransfer.payment': intoAccount(
		'/bankplus/bsa/transfer/interbank/payment',
		'transaction_id',
		['admin_fee', 'bank_code', 'amount', 'bank_name', 'account_number', 'account_name'],
		'Berhasil transfer antar bank!',
	),
};

/** Whose payment code it is: the switcher names no other beneficiary. */
export const BENEFICIARY = '888801000000003';

const switcherCommon = {
	refusals: [
		{
			code: '0101',
			message: 'InqRekAsal: Nomor Rekening Tidak Dikenal',
			data: { responseCode: '0101', responseDescription: 'Inquiry failed' },
			debug: { from: 'branchless_switcher' },
		},
	],
	open: [
		{ code: '-1', message: 'Insufficient balance' },
		{ code: '-1', message: 'Reversal already executed' },
		{ code: '68', message: 'Timeout' },
	],
	code: ['code'],
	message: ['message'],
} as const;

const switched = (message: string, data: Body): Body => ({
	code: '00',
	message,
	data,
	debug: { from: 'branchless_switcher' },
});

const goodSend = ({ refnum, sourceBank, sourceAccount, amount, remark }: Body) => ({
	refnum,
	sourceBank,
	sourceAccount,
	beneficiaryBank: 'BRINIDJA',
	beneficiaryAccount: BENEFICIARY,
	amount,
	remark,
	journal: '123456',
});

export const SWITCHER_PAGES: Record<string, MoneyPage> = {
	'bankPlusSwitcher.transfer.send': {
		...switcherCommon,
		path: '/transfer',
		key: 'refnum',
		amount: 'amount',
		good: (sent) => switched('Transfer success', goodSend(sent)),
		echoes: echoesOf(['refnum', 'sourceBank', 'sourceAccount', 'amount'], ['data']),
		status: {
			path: '/check',
			key: 'refnum',
			good: (sent) => switched('Check success', { ...goodSend(sent), info: 'Transfer Success' }),
		},
	},
	'bankPlusSwitcher.transfer.reverse': {
		...switcherCommon,
		// The refusal of a transfer: it says nothing of a reversal.
		refusals: [],
		open: [...switcherCommon.open, ...switcherCommon.refusals],
		path: '/reversal',
		key: 'refnum',
		good: ({ refnum }) => switched('Reversal success', { refnum, journal: '123457' }),
		echoes: echoesOf(['refnum'], ['data']),
		status: {
			path: '/check',
			key: 'refnum',
			good: ({ refnum }) =>
				switched('Check success', { refnum, journal: '123457', info: 'Reversal Success' }),
		},
	},
};
