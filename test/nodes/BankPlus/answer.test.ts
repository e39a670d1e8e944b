import { readData, readList } from '../../../nodes/BankPlus/answer';

test('dotted amounts become whole numbers', () => {
	const data = { amount: '25.000', admin: '0', total: '1.202.696.682', balance: 5 };

	expect(readData({ data })).toEqual({
		amount: 25_000,
		admin: 0,
		total: 1_202_696_682,
		balance: 5,
	});
});

test('what is not an amount in dots stays as it came', () => {
	const data = {
		amount: '25.5',
		total: '1.00',
		admin: 'free',
		date_time: '2020.000',
		balance: null,
	};

	expect(readData({ data })).toEqual(data);
});

test('numbers that are names become text', () => {
	expect(readData({ data: { account_number: 4447, transaction_id: 781262992 } })).toEqual({
		account_number: '4447',
		transaction_id: '781262992',
	});
});

test('the agent stays beside the data', () => {
	expect(readData({ data: { admin: 0 }, agent: { kode_agen: 'A' } })).toEqual({
		admin: 0,
		agent: { kode_agen: 'A' },
	});
});

test('secrets that an answer repeats are dropped', () => {
	const secrets = { pin: '1', pin_platform: '1', pin_transaksi: '1', session_id: 'S', sid: 'S' };

	expect(readData({ data: { ...secrets, admin: 0 }, agent: { ...secrets } })).toEqual({
		admin: 0,
		agent: {},
	});
});

test('a list that is none is empty', () => {
	expect(readList({ data: {} })).toEqual([]);
	expect(readList({})).toEqual([]);
	expect(readList({ data: [{ id: 1 }, 'x', null] })).toEqual([{ id: 1 }]);
});
