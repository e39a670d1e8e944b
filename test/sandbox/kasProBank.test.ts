import { startSandbox, type Sandbox } from '../../sandbox/server';
import {
	kasProClient,
	PARTNER_ACCOUNT,
	PARTNER_MOBILE,
	PATH,
	SUPPLIER_ACCOUNT,
	type Body,
	type KasProClient,
} from './kasProClient';

const OPENING_IDR = 2_000_000_000;
const FEE_IDR = 6_500;
const START_MS = Date.parse('2026-01-05T03:00:00Z');

let clockMs: number;
let sandbox: Sandbox;
let client: KasProClient;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => clockMs, callbackDelayMs: 10 });
	client = kasProClient(sandbox);
});
afterAll(async () => {
	await sandbox.close();
});
beforeEach(() => {
	clockMs = START_MS;
	sandbox.reset();
});

const balanceOf = (account = PARTNER_ACCOUNT) => sandbox.ledger.balanceOf(`kasProBank:${account}`);
const statusOf = (reference: string) => sandbox.ledger.transfers({ reference })[0]?.status;
const ended = async (reffId: string) =>
	await sandbox.waitFor(() => statusOf(reffId) !== undefined && statusOf(reffId) !== 'pending');
const history = async (query: Body = {}) => {
	const { status, data } = await client.get(PATH.history, {
		mobileNumber: PARTNER_MOBILE,
		...query,
	});
	expect([status, data.message]).toEqual([200, 'OK']);
	return data.result;
};

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

describe('Bank Transfer', () => {
	test('is in process first, and holds sum and fee of the partner', async () => {
		const body = { account: '8880000009993', bankCode: 'BCA', amount: 43_999 };
		const answer = await client.ask(PATH.bankTransfer, body);
		const { responseId } = answer;
		expect(responseId).toMatch(/^OLSFQ20260105100000\d{3}$/);
		expect(answer).toEqual({
			code: 1,
			message: 'In Process',
			responseId,
			data: {
				account: '8880000009993',
				amount: '43999',
				price: '43999',
				serviceFee: '6500',
				reffId: responseId,
				flowType: 'Async',
			},
		});
		expect(sandbox.ledger.transfers()).toMatchObject([
			{
				system: 'kasProBank',
				kind: 'bankTransfer',
				reference: responseId,
				beneficiary: 'BCA 8880000009993',
				amountIdr: 43_999,
				feeIdr: FEE_IDR,
				status: 'pending',
			},
		]);
		expect(await history()).toEqual([]);
		expect(balanceOf()).toMatchObject({
			balanceIdr: OPENING_IDR,
			reservedIdr: 43_999 + FEE_IDR,
		});
	});

	test('is paid after a while', async () => {
		const body = { account: '8880000000001', amount: 43_999 };
		const { responseId } = await client.ask(PATH.bankTransfer, body);
		await ended(responseId);
		expect(statusOf(responseId)).toBe('posted');
		expect(balanceOf().balanceIdr).toBe(OPENING_IDR - 43_999 - FEE_IDR);
		expect(await history()).toHaveLength(2);
	});

	test('to an account that ends in 9992 is given back and never listed', async () => {
		const { responseId } = await client.ask(PATH.bankTransfer, {
			account: '8880000009992',
			amount: 1,
		});
		await ended(responseId);
		expect(statusOf(responseId)).toBe('voided');
		expect(balanceOf()).toMatchObject({ balanceIdr: OPENING_IDR, reservedIdr: 0 });
		expect(await history()).toEqual([]);
	});

	test.each([
		['paid', 'posted'],
		['failed', 'voided'],
	] as const)('to 9993 is held until it is settled as %s', async (outcome, status) => {
		const body = { mobileNumber: PARTNER_MOBILE, account: '8880000009993', amount: 1_000 };
		const { responseId } = await client.ask(PATH.bankTransfer, body);
		expect(statusOf(responseId)).toBe('pending');
		const settled = await client.admin('POST', '/kasPro/settle', { reffId: responseId, outcome });
		expect(settled.data).toEqual({ reffId: responseId, outcome });
		expect(statusOf(responseId)).toBe(status);
		expect(() => sandbox.kasPro.settle(responseId, outcome)).toThrow('No payment');
	});

	test('twice is two payments: no field names one', async () => {
		const body = { account: '8880000000001', amount: 1_000 };
		const first = await client.ask(PATH.bankTransfer, body);
		const second = await client.ask(PATH.bankTransfer, body);
		expect(second.responseId).not.toBe(first.responseId);
		expect(sandbox.ledger.transfers()).toHaveLength(2);
	});

	test.each([
		['no account', { amount: 1_000 }, 110001, 'Invalid parameter: account'],
		['no amount', { account: '88800' }, 110001, 'Invalid parameter: amount'],
		['a negative amount', { account: '88800', amount: -1 }, 110001, 'Invalid parameter: amount'],
		[
			'an unlisted bank',
			{ account: '88800', amount: 1, bankCode: 'X' },
			110001,
			'Invalid parameter: bankCode',
		],
		[
			'its own account',
			{ account: PARTNER_ACCOUNT, amount: 1 },
			110001,
			'Invalid parameter: account',
		],
		[
			'more than there is',
			{ account: '88800', amount: OPENING_IDR },
			110011,
			'wallet balance is insufficient',
		],
		['no object', [], 110001, 'Invalid parameter: body'],
	])('with %s is refused and pays nothing', async (_what, body, code, message) => {
		const answer = await client.ask(PATH.bankTransfer, body);
		expect(answer).toEqual({ responseId: expect.stringMatching(/^OLSFQ\d{17}$/), code, message });
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('can be refused with another HTTP status', async () => {
		sandbox.kasPro.configure({ refusalStatus: 400 });
		const answer = await client.post(PATH.bankTransfer, { account: '1' });
		expect([answer.status, answer.data.code]).toEqual([400, 110001]);
	});

	test('whose answer is lost has paid', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: PATH.bankTransfer });
		const lost = client.post(PATH.bankTransfer, { account: '8880000000001', amount: 1_000 });
		await expect(lost).rejects.toThrow('socket hang up');
		expect(sandbox.ledger.transfers({ system: 'kasProBank' })).toHaveLength(1);
	});
});
