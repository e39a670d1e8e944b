import { fieldsOf } from '../../../nodes/BankPlusSwitcher/answer';

test('accounts and journal become text, and the amount whole rupiah', () => {
	const data = { sourceAccount: 888801, journal: 1001, amount: '50000.00', info: 'x' };

	expect(fieldsOf({ data })).toEqual({
		sourceAccount: '888801',
		journal: '1001',
		amount: 50_000,
		info: 'x',
	});
});

test.each([
	'refnum',
	'bank',
	'account',
	'paymentCode',
	'sourceBank',
	'sourceAccount',
	'beneficiaryBank',
	'beneficiaryAccount',
	'journal',
])('%s is text, though it comes as a number', (name) => {
	expect(fieldsOf({ data: { [name]: 1001 } })).toEqual({ [name]: '1001' });
});

test('a dot in the amount is none of thousands', () => {
	expect(fieldsOf({ data: { amount: '50.000' } })).toEqual({ amount: '50.000' });
});

test('a text that is null is blank', () => {
	expect(fieldsOf({ data: { journal: null, amount: null, info: null } })).toEqual({
		journal: '',
		amount: null,
		info: null,
	});
});

test.each([undefined, null, 'x', [], [{ journal: 1 }]])('data that is %j has no fields', (data) => {
	expect(fieldsOf({ data })).toEqual({});
});
