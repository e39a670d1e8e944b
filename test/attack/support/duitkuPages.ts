import { EMAIL } from './secrets';
import { echoesOf, type Body, type MoneyPage } from './page';

const repeated = ({ bankCode, bankAccount, amountTransfer, accountName, custRefNumber }: Body) => ({
	email: EMAIL,
	bankCode,
	bankAccount,
	amountTransfer,
	accountName,
	custRefNumber,
});

const goodTransfer = (sent: Body): Body => ({
	...repeated(sent),
	...(sent.type !== undefined && { type: sent.type }),
	responseCode: '00',
	responseDesc: 'Approved',
});

const refusals: readonly Body[] = [
	{ responseCode: '-510', responseDesc: 'Insufficient balance' },
	{ responseCode: '-149', responseDesc: 'Bank code not found' },
	{ responseCode: '-191', responseDesc: 'Wrong signature' },
	{ responseCode: '14', responseDesc: 'Invalid account number' },
];

const open: readonly Body[] = [
	{ responseCode: 'TO', responseDesc: 'Time out' },
	{ responseCode: '68', responseDesc: 'Response received too late' },
	{ responseCode: '80', responseDesc: 'Waiting for callback' },
	{ responseCode: 'EE', responseDesc: 'General error' },
	{ responseCode: 'LD', responseDesc: 'Link down' },
	{ responseCode: 'NF', responseDesc: 'Transaction is not recorded' },
	{ responseCode: '-142', responseDesc: 'Already transferred' },
];

const transfer = (path: string): MoneyPage => ({
	path,
	key: 'disburseId',
	amount: 'amountTransfer',
	good: goodTransfer,
	refusals,
	open,
	code: ['responseCode'],
	message: ['responseDesc'],
	echoes: echoesOf(['bankCode', 'bankAccount', 'amountTransfer', 'custRefNumber']),
	status: {
		path: '/webapi/api/disbursement/inquirystatus',
		key: 'disburseId',
		good: goodTransfer,
	},
});

export const DUITKU_PAGES: Record<string, MoneyPage> = {
	'duitkuDisbursement.onlineTransfer.transfer': transfer(
		'/webapi/api/disbursement/transfersandbox',
	),
	'duitkuDisbursement.clearing.transfer': transfer(
		'/webapi/api/disbursement/transferclearingsandbox',
	),
	'duitkuDisbursement.cashOut.create': {
		path: '/api/cashout/inquiry',
		key: 'custRefNumber',
		amount: 'amountTransfer',
		good: ({ amountTransfer, custRefNumber, accountName, phoneNumber }) => ({
			responseCode: '00',
			responseMessage: 'SUCCESS',
			disburseId: 23_042,
			amountTransfer,
			custRefNumber,
			accountName,
			email: EMAIL,
			phoneNumber,
			token: 700_000_000_001,
			pin: '123456',
		}),
		refusals: refusals.map(({ responseCode, responseDesc }) => ({
			responseCode,
			responseMessage: responseDesc,
		})),
		open: open.map(({ responseCode, responseDesc }) => ({
			responseCode,
			responseMessage: responseDesc,
		})),
		code: ['responseCode'],
		message: ['responseMessage'],
		echoes: echoesOf(['amountTransfer', 'custRefNumber']),
	},
};
