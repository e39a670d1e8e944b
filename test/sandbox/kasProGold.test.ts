import { startSandbox, type Sandbox } from '../../sandbox/server';
import {
	BASIC,
	DRIVER,
	FRIEND,
	kasProClient,
	PATH,
	PREMIUM,
	STRANGER,
	type Body,
	type KasProClient,
} from './kasProClient';

const OPENING_IDR = 10_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const START_MS = Date.parse('2026-01-05T03:00:00Z');

let clockMs: number;
let sandbox: Sandbox;
let client: KasProClient;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => clockMs });
	client = kasProClient(sandbox);
});
afterAll(async () => {
	await sandbox.close();
});
beforeEach(() => {
	clockMs = START_MS;
	sandbox.reset();
	sandbox.kasProGold.setPrice(880_859, 846_500);
});

const gold = async (path: string, body: unknown = {}) => await client.gold(path, body);
const walletOf = (phone: string) => sandbox.ledger.balanceOf(`kasProWallet:${phone}`).balanceIdr;
const gramsOf = (phone: string) => sandbox.kasProGold.gramsOf(phone);
const refusal = (message: string) => ({
	general_response: {
		response_status: false,
		response_code: 400,
		response_message: message,
		response_timestamp: '2026-01-05T10:00:00+07:00',
	},
});
const SUCCESS = {
	response_status: true,
	response_code: 200,
	response_message: 'Success',
	response_timestamp: '2026-01-05T10:00:00+07:00',
};
const ME = { phone_number: PREMIUM };

describe('Registration', () => {
	test.each(['phone_number', 'phone'])('of a premium customer by %s', async (name) => {
		expect(await gold('/register', { [name]: DRIVER })).toEqual({
			data: {
				request_id: expect.any(Number),
				user_id: DRIVER,
				name: 'Test Driver',
				email: 'driver@sandbox.example',
				phone: DRIVER,
			},
			general_response: SUCCESS,
		});
		expect(gramsOf(DRIVER)).toBe(0);
	});

	test.each([
		['a basic customer', BASIC, 'Your account is not premium yet'],
		['a stranger', STRANGER, 'User not found'],
		['a member', PREMIUM, 'User already registered'],
	])('of %s is refused', async (_who, phone_number, message) => {
		expect(await gold('/register', { phone_number })).toEqual(refusal(message));
	});

	test('works after the wallet made the customer premium', async () => {
		sandbox.kasProWallet.setKyc(BASIC, 'PREMIUM');
		const { data } = await gold('/register', { phone_number: BASIC });
		expect(data.user_id).toBe(BASIC);
	});
});

describe('a checkout', () => {
	test.each([
		['/checkout/gram', { gold_weight: 0.0005 }, { gold_weight: 0.0005, amount: 441, fee: 5000 }],
		['/checkout/rupiah', { amount: 10_000 }, { gold_weight: 0.0113, amount: 10_000, fee: 5000 }],
		['/checkout/sell', { gold_weight: '0.0005' }, { gold_weight: 0.0005, amount: 423, fee: 0 }],
	])('%s computes as the sample', async (path, fields, expected) => {
		expect(await gold(path, { ...ME, ...fields })).toEqual({
			data: {
				response_id: expect.stringMatching(/^\d{10}$/),
				phone_number: PREMIUM,
				...expected,
				additional: {},
			},
			general_response: SUCCESS,
		});
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('of a transfer computes as the sample, and does not name the recipient', async () => {
		const fields = { gold_weight: 0.5, recipient: FRIEND, remarks: 'Test' };
		const { data } = await gold('/transfer/checkout', { ...ME, ...fields });
		expect(data).toMatchObject({
			gold_weight: 0.5,
			amount: 423_250,
			fee: 0,
			additional: {
				product: 'Emas Logam Mulia 99.99%',
				recipient: ` (${FRIEND})`,
				remarks: 'Test',
			},
		});
	});

	test.each(['/checkout/gram', '/checkout/rupiah', '/checkout/sell', '/transfer/checkout'])(
		'%s knows members only',
		async (path) => {
			const body = { phone_number: DRIVER, gold_weight: 1, amount: 1, recipient: FRIEND };
			expect(await gold(path, body)).toEqual(refusal('User not found'));
		},
	);

	test.each([
		['/checkout/gram', {}],
		['/checkout/gram', { gold_weight: 0 }],
		['/checkout/gram', { gold_weight: -1 }],
		['/checkout/gram', { gold_weight: 0.00005 }],
		['/checkout/rupiah', {}],
		['/checkout/rupiah', { amount: 88 }],
		['/checkout/rupiah', { amount: 10_000.5 }],
		['/checkout/sell', { gold_weight: 'one' }],
		['/transfer/checkout', { gold_weight: 1 }],
		['/transfer/checkout', { recipient: FRIEND }],
	])('%s with %j is refused', async (path, fields) => {
		expect(await gold(path, { ...ME, ...fields })).toEqual(refusal('Invalid Params'));
	});

	test('to sell for a sum that is no longer right is refused, as printed', async () => {
		const answer = await gold('/checkout/sell', { ...ME, gold_weight: 1, amount: 1 });
		expect(answer).toEqual(refusal('Price changes have occurred, Please try again'));
	});
});

describe('a withdrawal', () => {
	const ADDRESS = {
		province: 'Sandbox',
		city: 'Sandbox',
		district: 'Sandbox',
		subdistrict: 'Sandbox Utara',
		address: 'Sandbox Street 1',
		zip_code: '00001',
		note: '',
		ktp: '0000000000000000',
	};
	const ASKED = { ...ME, request_id: '1700000000', gold_weight: 2 };
	const sendAddress = async (phone_number = PREMIUM) =>
		await gold('/withdraw/address', { phone_number, ...ADDRESS });

	test('address is kept, and shown when only the phone number is sent', async () => {
		const expected = { request_id: expect.stringMatching(/^\d{4}$/), ...ME, ...ADDRESS };
		expect((await sendAddress()).data).toEqual(expected);
		expect((await gold('/withdraw/address', ME)).data).toEqual(expected);
	});

	test.each([
		['of a stranger', { phone_number: STRANGER, ...ADDRESS }, 'User Not Found'],
		['without a city', { ...ME, ...ADDRESS, city: '' }, 'Invalid Params'],
		['that is not on file', ME, 'Invalid Params'],
	])('address %s is refused', async (_what, body, message) => {
		expect(await gold('/withdraw/address', body)).toEqual(refusal(message));
	});

	test('takes the gold and the costs, once', async () => {
		await sendAddress();
		const answer = await gold('/withdraw/confirm', ASKED);
		expect(answer.data).toEqual({
			request_id: '1700000000',
			response_id: expect.stringMatching(/^108260105\d{7}$/),
			phone_number: PREMIUM,
			gold_weight: 2,
			amount: 147_975,
			fee: 0,
			additional: {
				product: 'LM Antam 99.99% (2 gram)',
				shipping: 'SAP - REG, 1 - 3 Hari',
				estimation_product: 1_693_000,
				shipping_cost: 47_975,
				certificate_fee: 100_000,
				grand_total: 147_975,
			},
			session_id: expect.stringMatching(/^[0-9A-F]{32}$/),
		});
		expect([walletOf(PREMIUM), gramsOf(PREMIUM)]).toEqual([OPENING_IDR - 147_975, 8]);
		expect(await gold('/withdraw/confirm', ASKED)).toEqual(
			refusal('Request ID has already been used'),
		);
		expect(sandbox.ledger.transfers({ reference: '1700000000' })).toHaveLength(1);
	});

	test.each([
		['by a stranger', { phone_number: STRANGER }, 'User not found'],
		['without a request_id', { request_id: '' }, 'Invalid Params'],
		['of a weight that is no bar', { gold_weight: 1.5 }, 'Invalid Params'],
		['of more than there is', { gold_weight: 25 }, 'gold balance is insufficient'],
	])('%s is refused', async (_what, fields, message) => {
		await sendAddress();
		expect(await gold('/withdraw/confirm', { ...ASKED, ...fields })).toEqual(refusal(message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('without an address is refused', async () => {
		expect(await gold('/withdraw/confirm', ASKED)).toEqual(refusal('Invalid Params'));
	});

	test('without the money for its costs is refused', async () => {
		await sendAddress(FRIEND);
		const body = { ...ME, gold_weight: 5, recipient: FRIEND };
		const { data } = await gold('/transfer/checkout', body);
		await gold('/transfer/confirm', { ...ME, request_id: data.response_id });
		const answer = await gold('/withdraw/confirm', { ...ASKED, phone_number: FRIEND });
		expect(answer).toEqual(refusal('wallet balance is insufficient'));
		expect(gramsOf(FRIEND)).toBe(5);
	});
});

describe('the price', () => {
	test('chart has a week that ends with the current price', async () => {
		const { data, general_response } = await gold('/chart/buy');
		expect(general_response).toEqual(SUCCESS);
		expect(data.map(({ date }: Body) => date)).toEqual(
			['30 Dec 2025', '31 Dec 2025', '01 Jan 2026', '02 Jan 2026', '03 Jan 2026'].concat([
				'04 Jan 2026',
				'05 Jan 2026',
			]),
		);
		expect(data.at(-1).value).toBe(880_859);
	});

	test('chart refuses what is no object, as printed', async () => {
		expect(await gold('/chart/buy', [])).toEqual(refusal('Invalid Params'));
	});

	test('moves from day to day, the same in every run, and makes a checkout stale', async () => {
		const pricesOfAWeek = async () => {
			sandbox.reset();
			return (await gold('/chart/buy')).data.map(({ value }: Body) => value);
		};
		const first = await pricesOfAWeek();
		expect(new Set(first).size).toBeGreaterThan(3);
		expect(await pricesOfAWeek()).toEqual(first);
		const { data } = await gold('/checkout/gram', { ...ME, gold_weight: 1 });
		while (sandbox.kasProGold.price().buyIdr === data.amount) clockMs += DAY_MS;
		const bought = { ...ME, request_id: data.response_id };
		const { general_response } = await gold('/purchase/gram', bought);
		expect(general_response.response_message).toContain('Price changes');
	});

	test('is set from another process, with the usual spread', async () => {
		const set = await client.admin('PUT', '/kasProGold/price', { buyIdr: 1_000_000 });
		expect(set.data).toEqual({ buyIdr: 1_000_000, sellIdr: 965_641 });
		expect((await client.admin('GET', '/kasProGold/price')).data).toEqual(set.data);
		const { data } = await gold('/checkout/gram', { ...ME, gold_weight: 1 });
		expect(data.amount).toBe(1_000_000);
	});
});

describe('Get Wilayah', () => {
	test('needs a kecamatan, in the printed words', async () => {
		expect(await gold('/address/subdistrict')).toEqual(refusal('Field kecamatan is required.'));
	});

	test('answers an empty list, as the sample, but for the sandbox itself', async () => {
		const { data } = await gold('/address/subdistrict', { kecamatan: 'Somewhere' });
		expect(data).toEqual([]);
		const known = (await gold('/address/subdistrict', { kecamatan: 'Sandbox' })).data;
		expect(known.map(({ subdistrict }: Body) => subdistrict)).toEqual([
			'Sandbox Utara',
			'Sandbox Selatan',
		]);
	});
});

test('a refusal can come with the HTTP status that its body names', async () => {
	sandbox.kasPro.configure({ refusalStatus: 400 });
	const answer = await client.post(`${PATH.gold}/checkout/gram`, { phone_number: STRANGER });
	expect([answer.status, answer.data]).toEqual([400, refusal('User not found')]);
});
