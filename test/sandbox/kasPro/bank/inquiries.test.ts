import { PARTNER_ACCOUNT, PATH, SUPPLIER_ACCOUNT } from '../client';
import { OPENING_IDR, useBank } from './useBank';

const FEE_IDR = 6_500;

const { sandbox, client } = useBank();

describe('Get Balance', () => {
	test('answers the documented form, with what can still be spent', async () => {
		await client.ask(PATH.bankTransfer, { account: '8880000009993', amount: 100_000 });
		expect(await client.ask(PATH.balance)).toEqual({
			general_response: {
				response_status: true,
				response_code: '200',
				response_message: 'Success',
				response_timestamp: '2026-01-05 10:00:00.000',
			},
			data: {
				getBalanceResponse: {
					parameters: {
						responseCode: '0001',
						responseMessage: 'Request has been processed successfully',
						customerName: 'KASPROBANK Sandbox Partner',
						accountCurrency: 'IDR',
						accountBalance: String(OPENING_IDR - 100_000 - FEE_IDR),
					},
				},
			},
		});
	});

	test.each([
		['its number', { account: SUPPLIER_ACCOUNT }],
		['its mobileNumber', { mobileNumber: '080000000902' }],
	])('shows another account by %s', async (_what, body) => {
		const { parameters } = (await client.ask(PATH.balance, body)).data.getBalanceResponse;
		expect(parameters.accountBalance).toBe('500000000');
	});

	test('refuses an account that is not there', async () => {
		const answer = await client.ask(PATH.balance, { account: '1' });
		expect(answer).toEqual({
			general_response: {
				response_status: false,
				response_code: '9999',
				response_message: 'Account Is Not Found',
				response_timestamp: '2026-01-05 10:00:00.000',
			},
			data: null,
		});
	});
});

describe('Inquiry', () => {
	test('gives a refference_id of 26 digits, each time another one, and moves nothing', async () => {
		const body = { account: '8880000000001', bankCode: 'BCA', amount: '50000' };
		const answers = [
			await client.ask(PATH.bankInquiry, body),
			await client.ask(PATH.bankInquiry, body),
		];
		const [first, second] = answers.map(({ data }) => data.refference_id);
		expect(first).toMatch(/^\d{17}000000001$/);
		expect(second).not.toBe(first);
		expect(sandbox.ledger.transfers()).toEqual([]);
		const again = await client.ask(PATH.bankInquiry, { transactionId: first });
		expect(again.data).toEqual({ refference_id: first });
	});

	test('does not find an unknown transaction, in the printed words', async () => {
		const transactionId = '202601051645489824310700000000009';
		const { general_response, data } = await client.ask(PATH.bankInquiry, { transactionId });
		expect(general_response).toMatchObject({
			response_status: false,
			response_code: '9999',
			response_message: `[TF-0019] ${transactionId} Transaction ID Is Not Found`,
		});
		expect(data).toBeNull();
	});

	test.each([
		['no account', { amount: 50_000 }, 'Invalid account'],
		['no amount', { account: '8880000000001' }, 'Invalid amount'],
		['half a rupiah', { account: '8880000000001', amount: 0.5 }, 'Invalid amount'],
		[
			'a bank that is not listed',
			{ account: '88800', amount: 1, bankCode: 'X' },
			'Invalid bankCode',
		],
		[
			'a KasPro Bank account that is not there',
			{ account: '4310700000000009', amount: 1 },
			'Account Is Not Found',
		],
		['a list', [], 'Invalid request'],
	])('refuses %s', async (_what, body, message) => {
		const { general_response } = await client.ask(PATH.bankInquiry, body);
		expect(general_response.response_message).toBe(message);
	});
});

test('the bank list has every printed name', async () => {
	const { data } = await client.get(PATH.bankList);
	expect(data.message).toBe('OK');
	expect(data.result).toHaveLength(161);
	expect([data.result[0], data.result.at(-1)]).toEqual(['JABAR', 'TCASH']);
	expect(data.result).toEqual(expect.arrayContaining(['BCA', 'NIAGASYA', 'NIAGA', 'HS1906']));
});

test('the dot of the bank list is part of the prefix: without it every name begins with one', async () => {
	const { data } = await client.get(PATH.bankList.replace(/\.$/, ''));
	expect(data.result).toHaveLength(161);
	expect(data.result).toContain('.BCA');
});

test('an inquiry can come as a query', async () => {
	const query = { source: PARTNER_ACCOUNT, destination: SUPPLIER_ACCOUNT, amount: '5000' };
	const { data } = await client.get(PATH.bankInquiry, query);
	expect(data.data.refference_id).toMatch(/^\d{26}$/);
});
