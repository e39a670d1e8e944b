import { fieldsOf } from '../../../nodes/DuitkuDisbursement/answer';

test('ids, accounts and cash-out secrets become text', () => {
	const answer = { disburseId: 12345, token: 230426073103, pin: 123456, bankCode: 2010 };

	expect(fieldsOf(answer)).toEqual({
		disburseId: '12345',
		token: '230426073103',
		pin: '123456',
		bankCode: '2010',
	});
});

test('amounts become whole rupiah, and a dot is none of thousands', () => {
	expect(
		fieldsOf({ amountTransfer: 50_000.0, balance: '75000000', effectiveBalance: '50.000' }),
	).toEqual({ amountTransfer: 50_000, balance: 75_000_000, effectiveBalance: '50.000' });
});

test.each(['disburseId', 'custRefNumber', 'token', 'pin', 'bankCode', 'bankAccount'])(
	'%s is text, though it comes as a number',
	(name) => {
		expect(fieldsOf({ [name]: 2010 })).toEqual({ [name]: '2010' });
	},
);

test.each(['amountTransfer', 'balance', 'effectiveBalance', 'maxAmountTransfer'])(
	'%s is an amount, though it comes as text',
	(name) => {
		expect(fieldsOf({ [name]: '50000.00' })).toEqual({ [name]: 50_000 });
	},
);

test('null stays, and so does what the table does not name', () => {
	const answer = { disburseId: null, amountTransfer: null, userId: 3551, responseCode: '00' };

	expect(fieldsOf(answer)).toEqual(answer);
});
