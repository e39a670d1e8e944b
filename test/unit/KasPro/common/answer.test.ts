import { itemsOf, saysNothing, tidy } from '../../../../nodes/KasPro/common/answer';

test('ids become text, amounts whole rupiah, and a session is left out, however deep', () => {
	expect(
		tidy({
			responseId: 7,
			fee: '5000.00',
			amount: '4xxx9',
			session_id: 'S',
			balance: { pocketId: 2, availableBalance: '10000' },
			walletTransactions: [{ reference: 3, balanceAfter: '1.00', session_id: 'S' }],
		}),
	).toEqual({
		responseId: '7',
		fee: 5_000,
		amount: '4xxx9',
		balance: { pocketId: '2', availableBalance: 10_000 },
		walletTransactions: [{ reference: '3', balanceAfter: 1 }],
	});
});

test.each([
	'id',
	'mobileNumber',
	'pocketId',
	'reference',
	'request_id',
	'response_id',
	'responseId',
])('%s is text, though it comes as a number', (name) => {
	expect(tidy({ [name]: 4447 })).toEqual({ [name]: '4447' });
});

test.each([
	'accountBalance',
	'adminFee',
	'amount',
	'availableBalance',
	'balanceAfter',
	'balanceBefore',
	'certificate_fee',
	'estimation_product',
	'fee',
	'grand_total',
	'interBankFee',
	'paymentAmount',
	'price',
	'serviceFee',
	'shipping_cost',
	'totalAmount',
	'value',
])('%s is an amount, though it comes as text', (name) => {
	expect(tidy({ [name]: '25000.00' })).toEqual({ [name]: 25_000 });
});

test('each element of a list is an item, and text is the field of that name', () => {
	expect(itemsOf([{ id: 1 }, 'BCA', 7, null], 'bankCode')).toEqual([
		{ id: '1' },
		{ bankCode: 'BCA' },
		{ bankCode: '7' },
		{ bankCode: '' },
	]);
});

test.each([undefined, null, 'BCA', {}])('%j is no list and has no items', (list) => {
	expect(itemsOf(list, 'bankCode')).toEqual([]);
});

test.each([undefined, null, '', [], {}].map((data) => [data]))('%j says nothing', (data) => {
	expect(saysNothing(data)).toBe(true);
});

test.each([0, false, ' ', [null], { a: undefined }].map((data) => [data]))(
	'%j says something',
	(data) => {
		expect(saysNothing(data)).toBe(false);
	},
);
