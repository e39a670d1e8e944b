import { findPaymentMismatch } from '../../../../../nodes/KasPro/common/wallet/echoes';

const PAYER = '080000000101';
const PAYEE = '080000000105';
const STRANGER = '080000000199';
const SENT = { mobileNumber: PAYER, account: PAYEE, amount: 25_000 };

const payer = { account: PAYER, amount: 25_000, reference: 1 };
const payee = { account: PAYEE, amount: 25_000, reference: 2 };

const differsIn = (data: unknown, sent: object = SENT) =>
	findPaymentMismatch(data, { ...sent })?.answered;
const inMovements = (walletTransactions: unknown, sent: object = SENT) =>
	differsIn({ walletTransactions }, sent);

test.each([undefined, null, 'x', []])('%j repeats nothing', (data) => {
	expect(differsIn(data)).toBeUndefined();
});

test.each([
	{},
	{ account: '080xxxxxx105', amount: '2xxx0' },
	{ account: PAYEE, amount: '25000.00', walletTransactions: null },
])('%j may be of this payment', (data) => {
	expect(differsIn(data)).toBeUndefined();
});

test.each([
	['account', { account: STRANGER }],
	['account', { account: '080xxxxxx199' }],
	['amount', { amount: '25.000' }],
	['amount', { account: PAYEE, amount: 26_000, walletTransactions: [payer] }],
])('another %s is of another payment: %j', (field, data) => {
	expect(differsIn(data)).toBe(field);
});

test('another pocket than was asked for is of another payment', () => {
	expect(differsIn({ pocketId: '2' }, { ...SENT, pocketId: '3' })).toBe('pocketId');
	expect(differsIn({ pocketId: '2' })).toBeUndefined();
});

describe('movements', () => {
	test.each([
		['of both', [payer, payee]],
		['of the payer alone', [payer]],
		['of the payee alone', [payee]],
		['with an amount below zero', [{ ...payer, amount: -25_000 }]],
		['with an amount below zero in text', [{ ...payer, amount: ' -25000.00 ' }]],
		['with the phone in international form', [{ account: '+6280000000105' }]],
		['with the payee and no amount', [{ account: PAYEE }]],
		['with the amount and no account', [{ amount: 25_000 }]],
		['that are one object', payee],
	])('%s may be of this payment', (_, movements) => {
		expect(inMovements(movements)).toBeUndefined();
	});

	test.each([
		['account', 'of a stranger', [{ ...payee, account: STRANGER }]],
		['account', 'of a stranger beside both', [payer, payee, { ...payee, account: STRANGER }]],
		['account', 'that name nothing', [{ balanceAfter: 1 }]],
		['account', 'that are none', []],
		['account', 'that are no objects', ['x']],
		['amount', 'of another amount', [payer, { ...payee, amount: 250_000 }]],
		['amount', 'of an amount with a dash in it', [{ ...payee, amount: '2-5000' }]],
	])('with another %s are of another payment: %s', (field, _, movements) => {
		expect(inMovements(movements)).toBe(field);
	});

	test('without a known payer, a stranger beside the payee is the payer', () => {
		const sent = { account: PAYEE, amount: 25_000 };
		expect(inMovements([payer, payee], sent)).toBeUndefined();
		expect(inMovements([payer], sent)).toBe('account');
	});

	test('one of them must have the reference that was sent, if any has one', () => {
		const sent = { ...SENT, reference: '2' };
		expect(inMovements([payer, payee], sent)).toBeUndefined();
		expect(inMovements([payer], sent)).toBe('reference');
		expect(inMovements([payer, { ...payee, reference: undefined }], sent)).toBe('reference');
		expect(inMovements([{ ...payer, reference: undefined }], sent)).toBeUndefined();
	});
});
