import { call, type Fields } from '../../../support/runOperation';
import { RICH, useKasPro, type KasProNode } from '../../../support/useKasPro';

const kasPro = useKasPro();
const { wallet, answer } = kasPro;

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64');

/** Calls that do more than read, and where they go. */
const CHANGES: [KasProNode, title: string, path: string, Fields][] = [
	['wallet', 'customer: register', '/register-customer/', { mobileNumber: RICH }],
	['wallet', 'customer: getOtp', '/pil-partner-get-otp/', { mobileNumber: RICH }],
	['wallet', 'customer: validateOtp', '/validate-otp/', { mobileNumber: RICH, otp: '0123' }],
	[
		'wallet',
		'customer: upgrade',
		'/pil-partner/ekyc-upgrade-premium-inquiry/',
		{ mobileNumber: RICH, ktpPhoto: JPEG },
	],
	['gold', 'account: register', '/v2/gold-pro/register', { phone_number: RICH }],
];

const refusalOf = (node: KasProNode, response_message: string) =>
	node === 'gold'
		? { general_response: { response_status: false, response_code: 400, response_message } }
		: { code: 110_099, message: response_message };

describe.each(CHANGES)('%s, %s', (node, title, path, fields) => {
	const adviceOn = async (body: unknown, status = 200) => {
		answer(path, body, { status });
		const { error } = await kasPro[node].run(call(title, fields));
		return error?.description;
	};

	test.each([
		'Sedang diproses',
		'Request timeout',
		'Customer already registered',
		'Gagal, menunggu',
	])('refused by "%s" may have been done', async (message) => {
		expect(await adviceOn(refusalOf(node, message))).toMatch(/may have been done.*Look before/);
	});

	test.each(['Gagal', 'Terjadi kesalahan'])(
		'refused by "%s" is not called safe',
		async (message) => {
			expect(await adviceOn(refusalOf(node, message))).not.toMatch(/safe|Nothing was changed/);
		},
	);

	test('that is answered with nothing is not called safe', async () => {
		expect(await adviceOn({}, 502)).toMatch(/may have been done/);
	});

	test('that KasPro did not let in has changed nothing', async () => {
		const body = { message: 'ERROR', result: '[GE-0001] Unauthorize' };
		expect(await adviceOn(body)).toMatch(/^Nothing was changed\. Mend the authentication/);
	});
});

const validate = async (body: unknown) => {
	answer('/validate-otp/', body);
	return await wallet.run(call('customer: validateOtp', { mobileNumber: RICH, otp: '0123' }));
};

test.each(['OTP salah, sisa 1 percobaan', 'Invalid OTP', 'OTP expired', 'Gagal'])(
	'a wrong OTP refused by "%s" has used up a try, and the advice says so',
	async (message) => {
		const { error } = await validate({ code: 110_008, message });
		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/each try counts/);
		expect(error?.description).not.toMatch(/safe/);
	},
);

test.each([
	{ code: 0, message: 'OTP salah' },
	{ code: 0, message: 'Sedang diproses' },
	{ code: 1, message: 'In Process' },
])('%j does not say that the OTP was right', async (body) => {
	const { error, items } = await validate(body);
	expect(error?.message).toContain(body.message);
	expect(items).toEqual([]);
});

test.each([
	['wallet', 'customer: inquiry', '/customer-account-inquiry/', { code: 0, message: 'Gagal' }],
	[
		'gold',
		'price: getChart',
		'/v2/gold-pro/chart/buy',
		{ data: [], general_response: { response_status: true, response_message: 'Gagal' } },
	],
] as const)(
	'%s, %s that says "Gagal" beside success is refused',
	async (node, title, path, body) => {
		answer(path, body);
		const fields = node === 'wallet' ? { mobileNumber: RICH } : {};
		const { error } = await kasPro[node].run(call(title, fields));
		expect(error?.message).toContain('Gagal');
		expect(error?.description).toBe('Nothing was changed. It is safe to run this again.');
	},
);

test('a payment that was never let in says that no money moved', async () => {
	answer('/bank-transfer/', { message: 'ERROR', result: '[GE-0001] Unauthorize' });
	const fields = { mobileNumber: RICH, account: '8881234567918', amount: 5_000 };
	const { failed } = await wallet.run(call('wallet: cashOut', fields));
	expect(failed).toMatchObject([{ outcome: 'failed', code: 'GE-0001' }]);
	expect(failed[0]!.advice).toMatch(/^No money moved: the system did not run this payment/);
});
