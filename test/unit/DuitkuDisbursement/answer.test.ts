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

test('null stays, and so does what the table does not name', () => {
	const answer = { disburseId: null, amountTransfer: null, userId: 3551, responseCode: '00' };

	expect(fieldsOf(answer)).toEqual(answer);
});
