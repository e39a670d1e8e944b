import { fieldsOf, listOf, recordOf } from '../../../nodes/BankPlus/answer';

test('dotted amounts become whole numbers', () => {
	const data = { amount: '25.000', admin: '0', total: '1.202.696.682', balance: 5 };

	expect(fieldsOf({ data })).toEqual({
		amount: 25_000,
		admin: 0,
		total: 1_202_696_682,
		balance: 5,
	});
});

test('amounts with decimals become whole numbers where they are', () => {
	expect(fieldsOf({ data: { amount: '25000.00', total: '1.00' } })).toEqual({
		amount: 25_000,
		total: 1,
	});
});

test('what is not an amount in dots stays as it came', () => {
	const data = {
		amount: '25.5',
		total: '25.0000',
		admin: 'free',
		date_time: '2020.000',
		balance: null,
	};

	expect(fieldsOf({ data })).toEqual(data);
});

test('numbers that are names become text', () => {
	expect(fieldsOf({ data: { account_number: 4447, transaction_id: 781262992 } })).toEqual({
		account_number: '4447',
		transaction_id: '781262992',
	});
});

test.each([
	'transaction_id',
	'account_number',
	'account_number_customer',
	'account_number_agent',
	'bank_code',
	'national_id',
	'phone_mobile',
	'phone_home',
	'phone_office',
	'referenceNumber',
	'trace_code',
])('%s is text, though it comes as a number', (name) => {
	expect(fieldsOf({ data: { [name]: 4447 } })).toMatchObject({ [name]: '4447' });
	expect(listOf({ data: [{ [name]: 4447 }] })).toEqual([{ [name]: '4447' }]);
});

test.each([
	'account_balance',
	'admin',
	'admin_fee',
	'amount',
	'balance',
	'deposit_amount',
	'first_deposit',
	'total',
])('%s is an amount, though it comes as text', (name) => {
	expect(fieldsOf({ data: { [name]: '25.000' } })).toEqual({ [name]: 25_000 });
});

test('the agent stays beside the data', () => {
	expect(fieldsOf({ data: { admin: 0 }, agent: { kode_agen: 'A' } })).toEqual({
		admin: 0,
		agent: { kode_agen: 'A' },
	});
});

test('secrets that an answer repeats are dropped', () => {
	const secrets = {
		pin: '1',
		pin_platform: '1',
		pin_transaksi: '1',
		session_id: 'S',
		sessionid: 'S',
		sid: 'S',
		password: 'P',
	};

	expect(fieldsOf({ data: { ...secrets, admin: 0 }, agent: { ...secrets } })).toEqual({
		admin: 0,
		agent: {},
	});
});

test('a list that is none is empty', () => {
	expect(listOf({ data: {} })).toEqual([]);
	expect(listOf({})).toEqual([]);
	expect(listOf({ data: [{ id: 1 }, 'x', null] })).toEqual([{ id: 1 }]);
});

test('the trace code is kept, wherever it stands', () => {
	const trace_code = 'BLB25010213040500007';

	expect(fieldsOf({ data: { trace_code } })).toEqual({ trace_code });
	expect(fieldsOf({ trace_code })).toEqual({ trace_code });
});

test('the message of a record is kept, and does not stand in for a field of that name', () => {
	expect(recordOf({ message: 'Balance Agen ', data: { balance: 1 } })).toEqual({
		balance: 1,
		message: 'Balance Agen',
	});
	expect(recordOf({ message: 'Ok.', data: { message: 'of the data' } })).toEqual({
		message: 'of the data',
	});
	expect(recordOf({ data: {} })).toEqual({});
});
