import { asText } from '../../../nodes/shared/values/asText';
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

/** What a payout asks before it moves money; the ID is another one for each account. */
export const BEFORE_PAYOUT: Record<string, (sent: Body) => Body> = {
	...Object.fromEntries(
		['inquirysandbox', 'inquiryclearingsandbox'].map((name) => [
			`/webapi/api/disbursement/${name}`,
			(sent: Body) => ({
				...repeated({ ...sent, accountName: 'A', custRefNumber: '123456789' }),
				disburseId: `9${asText(sent.bankAccount)}`,
				responseCode: '00',
				responseDesc: 'SUCCESS',
			}),
		]),
	),
	'/webapi/api/disbursement/checkbalance': () => ({
		responseCode: '00',
		responseDesc: 'SUCCESS',
		effectiveBalance: Number.MAX_SAFE_INTEGER,
	}),
};

const ONLINE_TRANSFER = '/webapi/api/disbursement/transfersandbox';
const CLEARING_TRANSFER = '/webapi/api/disbursement/transferclearingsandbox';

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
	'duitkuDisbursement.onlineTransfer.transfer': transfer(ONLINE_TRANSFER),
	'duitkuDisbursement.clearing.transfer': transfer(CLEARING_TRANSFER),
	'duitkuDisbursement.payout.send': {
		...transfer(ONLINE_TRANSFER),
		otherPath: CLEARING_TRANSFER,
		// Its own reference is not on the wire.
		key: 'bankAccount',
	},
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
