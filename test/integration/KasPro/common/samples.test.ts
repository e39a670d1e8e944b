import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, FRIEND, read, RICH, runKasPro, sent, type Call } from './kasPro';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const GOLD = '/v2/gold-pro';
const BANK = '/kasprobankdevBSS/api/v1';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64');

const good = {
	response_status: true,
	response_code: 200,
	response_message: 'Success',
	response_timestamp: '2026-02-09T12:48:04+07:00',
};
const PREMIUM_FIRST = 'Your account is not premium yet';
const CORRECT = /^Nothing was changed\. Check the account and the phone numbers/;
const bad = (response_message: string) => ({
	general_response: { response_status: false, response_code: 400, response_message },
});

/** An operation that pays nothing: what it sends, what the document answers, what comes out. */
interface Page {
	call: Call;
	sends: string;
	query?: IDataObject;
	body?: IDataObject;
	success: object;
	items: IDataObject[];
	failure: object;
	says: string;
	/** What to do about the failure, where running it again may not be safe. */
	advice?: RegExp;
}

const quote = { phone_number: RICH, gold_weight: 0.0005, amount: 441, fee: 5000, additional: {} };
const quoted = { response_id: '1612853774', ...quote };

const goldQuote = (operation: string, path: string, body: IDataObject, says: string): Page => ({
	call: { node: 'gold', operation, parameters: body as Call['parameters'] },
	sends: `POST ${GOLD}/${path}`,
	body,
	success: { data: quoted, general_response: good },
	items: [{ ...quoted, response_message: 'Success', response_timestamp: good.response_timestamp }],
	failure: bad(says),
	says: `400): ${says}`,
});

const walletCall = (
	operation: string,
	path: string,
	parameters: Call['parameters'],
	data?: IDataObject,
): Page => ({
	call: { node: 'wallet', operation, parameters },
	sends: path,
	...(path.startsWith('GET') ? { query: { mobileNumber: RICH } } : { body: parameters }),
	success: { code: 0, message: 'Berhasil', ...(data && { data }) },
	items: [{ code: 0, message: 'Berhasil', ...data }],
	failure: { code: 110005, message: 'Customer not found' },
	says: 'KasPro Wallet (110005): Customer not found',
});

const row = (more: IDataObject) => ({
	id: 5173,
	creationDate: '2026-04-29T04:57:32.000+0000',
	tid: '202604291157323054310701410000001',
	type: 'IN',
	inOut: 'IN',
	amount: '50000',
	debitAcc: '4310700000000001',
	debitName: 'PAYER',
	creditAcc: '4310700000000002',
	creditName: 'PAYEE',
	orderID: 'ORDER-1',
	balanceAfter: '50000',
	status: 'Success',
	description: 'test',
	adminFee: '0',
	partnerId: '9000',
	...more,
});

const PAGES: Page[] = [
	{
		call: {
			node: 'bank',
			operation: 'account: getBalance',
			parameters: { account: '4310701410000001' },
		},
		sends: `POST ${BANK}/K2KB/GetBalance`,
		body: { account: '4310701410000001' },
		success: {
			general_response: { ...good, response_code: '200' },
			data: {
				getBalanceResponse: {
					parameters: {
						responseCode: '0001',
						responseMessage: 'Request has been processed successfully',
						customerName: 'TEST',
						accountCurrency: 'IDR',
						accountBalance: '2012979',
					},
				},
			},
		},
		items: [{ customerName: 'TEST', accountCurrency: 'IDR', accountBalance: 2_012_979 }],
		failure: { message: 'ERROR', result: '[GE-0001] Unauthorize' },
		says: 'KasPro Bank (GE-0001): Unauthorize',
	},
	{
		call: {
			node: 'bank',
			operation: 'transfer: inquiry',
			parameters: {
				account: '4310701410000001',
				amount: 50_000,
				additionalFields: { bankCode: 'BCA', description: 'test' },
				additionalBodyFields: '{ "amount": "50000", "extra": true }',
			},
		},
		sends: `POST ${BANK}/Inquiry/KasproBank`,
		body: {
			account: '4310701410000001',
			amount: '50000',
			bankCode: 'BCA',
			description: 'test',
			extra: true,
		},
		success: {
			general_response: { ...good, response_code: '200' },
			data: { refference_id: '20201004124723661115471119' },
		},
		items: [{ refference_id: '20201004124723661115471119' }],
		failure: {
			general_response: {
				response_status: false,
				response_code: '9999',
				response_message: '[TF-0019] 1 Transaction ID Is Not\nFound',
			},
			data: null,
		},
		says: 'KasPro Bank (TF-0019): 1 Transaction ID Is Not Found',
	},
	{
		call: { node: 'bank', operation: 'transaction: getAll', parameters: { mobileNumber: RICH } },
		sends: 'GET /pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper',
		query: { mobileNumber: RICH },
		success: { message: 'OK', result: [row({}), row({ id: 5178, creationDate: undefined })] },
		items: [
			{
				tid: '202604291157323054310701410000001',
				creationDate: '2026-04-29T04:57:32.000+0000',
				type: 'IN',
				inOut: 'IN',
				amount: 50_000,
				debitAcc: '4310700000000001',
				debitName: 'PAYER',
				creditAcc: '4310700000000002',
				creditName: 'PAYEE',
				balanceAfter: 50_000,
				status: 'Success',
				description: 'test',
				orderID: 'ORDER-1',
			},
		],
		failure: { message: 'ERROR', result: '[GE-0001] Unauthorize' },
		says: 'KasPro Bank (GE-0001): Unauthorize',
	},
	{
		call: { node: 'bank', operation: 'bank: getAll' },
		sends: `GET ${BANK}/KasprobankConfig/FindName/Bank.Code.`,
		success: { message: 'OK', result: ['JABAR', '.BCA'] },
		items: [{ bankCode: 'JABAR' }, { bankCode: 'BCA' }],
		failure: { message: 'ERROR', result: null },
		says: 'KasPro Bank (ERROR): KasPro gave no reason',
	},
	{
		...walletCall('customer: inquiry', 'GET /customer-account-inquiry/', { mobileNumber: RICH }),
		call: { node: 'bank', operation: 'customer: inquiry', parameters: { mobileNumber: RICH } },
		says: 'KasPro Bank (110005): Customer not found',
	},
	{
		...walletCall('customer: inquiry', 'GET /customer-account-inquiry/', { mobileNumber: RICH }),
		success: {
			code: 0,
			message: 'Berhasil',
			data: {
				mobileNumber: 6280000000101,
				kycStatus: 'PREMIUM',
				balance: { pocketId: 2, availableBalance: '10000.00' },
			},
		},
		items: [
			{
				code: 0,
				message: 'Berhasil',
				mobileNumber: '6280000000101',
				kycStatus: 'PREMIUM',
				balance: { pocketId: '2', availableBalance: 10_000 },
			},
		],
	},
	{
		...walletCall('customer: register', 'POST /register-customer/', {
			mobileNumber: RICH,
			firstName: 'Test',
		}),
		advice: CORRECT,
	},
	{
		...walletCall(
			'customer: getOtp',
			'GET /pil-partner-get-otp/',
			{ mobileNumber: RICH },
			{ expiry: 300 },
		),
		advice: CORRECT,
	},
	{
		...walletCall('customer: validateOtp', 'POST /validate-otp/', {
			mobileNumber: RICH,
			otp: '0123',
		}),
		advice: /each try counts/,
	},
	{
		...walletCall(
			'customer: upgrade',
			'POST /pil-partner/ekyc-upgrade-premium-inquiry/',
			{ mobileNumber: RICH, ktpPhoto: JPEG, selfiePhoto: JPEG, selfieKtpPhoto: JPEG },
			{ requestId: '1600000000000', idCardNumber: '0000000000000001', name: 'TEST' },
		),
		advice: CORRECT,
	},
	{
		...goldQuote('account: register', 'register', { phone_number: RICH }, PREMIUM_FIRST),
		advice: /^Nothing was changed\. The customer must be premium first/,
		success: {
			data: { request_id: 4084, user_id: RICH, name: 'Test', email: 'test@sandbox.example' },
			general_response: good,
		},
		items: [{ request_id: '4084', user_id: RICH, name: 'Test', email: 'test@sandbox.example' }],
	},
	{
		...goldQuote('price: getChart', 'chart/buy', {}, 'Invalid Params'),
		// n8n leaves an empty body out.
		body: undefined,
		success: { data: [{ date: '03 Feb 2021', value: 883380 }], general_response: good },
		items: [{ date: '03 Feb 2021', value: 883_380 }],
	},
	goldQuote(
		'purchase: quoteByGram',
		'checkout/gram',
		{ phone_number: RICH, gold_weight: 0.0005 },
		'User not found',
	),
	goldQuote(
		'purchase: quoteByRupiah',
		'checkout/rupiah',
		{ phone_number: RICH, amount: 10_000 },
		'User not found',
	),
	goldQuote(
		'sale: quote',
		'checkout/sell',
		{ phone_number: RICH, gold_weight: 0.0005 },
		'Price changes have occurred, Please try again',
	),
	goldQuote(
		'transfer: quote',
		'transfer/checkout',
		{ phone_number: RICH, gold_weight: 0.0005, recipient: FRIEND },
		'Invalid Params',
	),
	{
		...goldQuote('withdrawal: getAddress', 'withdraw/address', { phone_number: RICH }, 'Not Found'),
		success: { data: { request_id: '4118', zip_code: '00001' }, general_response: good },
		items: [{ request_id: '4118', zip_code: '00001' }],
	},
	{
		...goldQuote(
			'region: getSubdistricts',
			'address/subdistrict',
			{ kecamatan: 'Test' },
			'Field kecamatan is required.',
		),
		success: { data: [], general_response: good },
		items: [],
	},
];

describe.each(PAGES.map((page) => [`${page.call.node}, ${page.call.operation}`, page] as const))(
	'%s',
	(_, page) => {
		const { call, sends, query = {}, body, success, items, failure, says } = page;
		const { advice = /^Nothing was changed\. It is safe to run this again\.$/ } = page;
		const path = sends.split(' ')[1]!;

		test('sends what the document prints and reads its answer', async () => {
			answerWith(sandbox, path, success);
			expect(await read(sandbox, call)).toMatchObject(items);

			const [request, ...more] = sent(sandbox);
			expect(more).toEqual([]);
			expect(`${request!.method} ${request!.path}`).toBe(sends);
			expect(request!.query).toEqual(query);
			expect(request!.body).toEqual(body);
			if (body) expect(request!.headers['content-type']).toMatch(/^application\/json/);
		});

		test('gives the reason of a refusal', async () => {
			answerWith(sandbox, path, failure);
			const { error } = await runKasPro(sandbox, call);
			expect(error?.message).toContain(says);
			expect(error?.description).toMatch(advice);
		});
	},
);

test('one level below a good answer, KasPro Bank can still refuse', async () => {
	answerWith(sandbox, `${BANK}/K2KB/GetBalance`, {
		general_response: good,
		data: {
			getBalanceResponse: { parameters: { responseCode: '0002', responseMessage: 'No account' } },
		},
	});
	const { error } = await runKasPro(sandbox, PAGES[0]!.call);
	expect(error?.message).toContain('(0002): No account');
});

describe('an answer to a payment from a wallet', () => {
	const inProcess = {
		code: 1,
		message: 'In Process',
		responseId: 'OLSFQ1',
		data: {
			account: '888xxxxxxxxx918',
			amount: '4xxx9',
			serviceFee: '6000',
			reffId: 'OLSFQ1',
			flowType: 'Async',
		},
	};
	const ours = { account: FRIEND, amount: '5xx0', reffId: 'OLSFQ1', flowType: 'Async' };
	const done = { responseId: 'R1', code: 0, message: 'Berhasil', data: { pocketId: 2 } };
	const refused = { responseId: 'R1', code: 110011, message: 'wallet balance is insufficient' };

	test.each([
		['In Process of another payment', inProcess, 'pending', 'ANSWER_MISMATCH'],
		['the printed one, In Process', { ...inProcess, data: ours }, 'pending', '1'],
		['code 0 that is Async', { ...inProcess, code: 0, message: 'OK', data: ours }, 'pending', '0'],
		['code 0 In Process', { ...inProcess, code: 0, data: {} }, 'pending', '0'],
		['code 0', done, 'success', '0'],
		['code 0 as text', { ...done, code: '0' }, 'success', '0'],
		['the printed refusal', refused, 'failed', '110011'],
		['a refusal with data', { ...refused, data: { reffId: 'X' } }, 'pending', '110011'],
		['a refusal that timed out', { ...refused, message: 'Request timeout' }, 'pending', '110011'],
		['a repeated payment', { ...refused, message: 'Duplicate request' }, 'pending', '110011'],
		['a server fault', { code: 500, message: 'Oops' }, 'pending', '500'],
		['no code', { message: 'Hello' }, 'pending', 'NO_CODE'],
	])('%s', async (_, body, outcome, code) => {
		answerWith(sandbox, '/p2p-transaction/', body);
		const { json } = await runKasPro(sandbox, {
			node: 'wallet',
			operation: 'wallet: p2p',
			parameters: { mobileNumber: RICH, account: FRIEND, amount: 5_000 },
		});
		expect(json.flat()).toMatchObject([{ outcome, code, reference: '' }]);
		expect(json.map((output) => output.length)).toEqual(
			['success', 'pending', 'failed'].map((name) => (name === outcome ? 1 : 0)),
		);
	});

	test('comes out with its fields on one level, amounts as integers', async () => {
		answerWith(sandbox, '/bank-transfer/', inProcess);
		const { json } = await runKasPro(sandbox, {
			node: 'wallet',
			operation: 'wallet: cashOut',
			parameters: { mobileNumber: RICH, account: '8880000009918', amount: 49_999 },
		});
		expect(json[1]).toMatchObject([
			{
				code: '1',
				responseId: 'OLSFQ1',
				reffId: 'OLSFQ1',
				serviceFee: 6_000,
				amount: '4xxx9',
				flowType: 'Async',
			},
		]);
	});
});
