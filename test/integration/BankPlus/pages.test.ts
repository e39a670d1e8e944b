import type { IDataObject } from 'n8n-workflow';

import {
	DEPOSIT,
	GET_AGENT_BALANCE,
	OPEN_ACCOUNT,
	PAY_INTRABANK,
} from '../../support/bankPlusCalls';
import { call, type Fields } from '../../support/runOperation';
import { useBankPlus } from '../../support/useBankPlus';

const { sandbox, paths, credential, run, sentTo } = useBankPlus();

/** One page of the document: what is asked, its path, and the body that it shows, if any. */
type Page = [title: string, fields: Fields, path: string, body: IDataObject | undefined];

const PIN = '000000';

const PAGES: Page[] = [
	[
		'agent: changePassword',
		{ old: 'not-a-real-password', new: 'another one' },
		'account/changepass',
		{ old: 'not-a-real-password', new: 'another one' },
	],
	['agent: getBalance', {}, 'account/balance', undefined],
	[
		'dashboard: getBsaGraph',
		{ month: '2020-01-15T00:00:00' },
		'dashboard/bsa',
		{ month: '2020-01' },
	],
	['dashboard: getBillGraph', {}, 'dashboard/bill', undefined],
	['dashboard: getPurchaseGraph', {}, 'dashboard/purchase', undefined],
	['dashboard: getAgentGrowthGraph', {}, 'dashboard/agentGrowth', undefined],
	['dashboard: getAgentSpreadGraph', {}, 'dashboard/agentSpread', undefined],
	[
		'reference: getRegions',
		{
			additionalFields: {
				propinsi: 'DKI Jakarta',
				jenis: 'Kota',
				kabupaten: 'Jakarta Pusat',
				kecamatan: 'Gambir',
				kelurahan: 'Gambir',
			},
		},
		'wilayah/get',
		{
			propinsi: 'DKI Jakarta',
			jenis: 'Kota',
			kabupaten: 'Jakarta Pusat',
			kecamatan: 'Gambir',
			kelurahan: 'Gambir',
		},
	],
	['reference: getJobs', {}, 'master/jobs', undefined],
	['reference: getEducations', {}, 'master/educations', undefined],
	['reference: getSalaries', {}, 'master/salaries', undefined],
	['reference: getTransactionRanges', {}, 'master/transactions', undefined],
	['reference: getBanks', {}, 'bank/list', undefined],
	[
		'customer: checkAccount',
		{ accountNum: '2000000001' },
		'bsa/checkAccount',
		{ accountNum: '2000000001' },
	],
	[
		'customer: getBalance',
		{ accountNum: '0020000002', pin: PIN },
		'bsa/customerbalance',
		{ accountNum: '0020000002', pin_platform: PIN },
	],
	[
		'customer: openAccount',
		{ ...OPEN_ACCOUNT, pin: PIN },
		'bsa/openAccount',
		{
			pin_transaksi: PIN,
			name: 'Nasabah Contoh Baru',
			email: 'baru@example.com',
			mother_name: 'Ibu Contoh',
			profession: 'KOMPUTER',
			last_education: 'S2',
			status_nikah: 'Lajang',
			pob: 'Surabaya',
			dob: '1990-08-01',
			ktp: '3171000000000001',
			gender: 'l',
			address: 'Jalan Contoh 2',
			rt: '022',
			rw: '001',
			zip_code: '10110',
			kelurahan: 'Gambir',
			kecamatan: 'Gambir',
			city: 'Jakarta Pusat',
			state: 'DKI Jakarta',
			hp: '081200000100',
			phone: '0210000100',
			income: '1',
			jumlah_transaksi: '1',
			deposit: '100000',
			image: { ktp: 'pendaftaran/CTH_1_KTP.jpg', foto: 'pendaftaran/CTH_1.png' },
		},
	],
	[
		'customer: deposit',
		{ ...DEPOSIT, pin: PIN },
		'bsa/depositAccount',
		{
			toAccount: '2000000001',
			name: 'Nasabah Contoh Satu',
			amount: '25000',
			narration: 'Setoran',
			pin_transaksi: PIN,
		},
	],
	[
		'intrabankTransfer: inquiry',
		{ account_number: '0020000002' },
		'bsa/transfer/intrabank/inquiry',
		{ account_number: '0020000002' },
	],
	[
		'intrabankTransfer: payment',
		{ ...PAY_INTRABANK, pin: PIN },
		'bsa/transfer/intrabank/payment',
		{
			account_number: '2000000001',
			account_name: 'NASABAH CONTOH SATU',
			amount: 50_000,
			admin_fee: 1_000,
			pin: PIN,
		},
	],
	[
		'interbankTransfer: inquiry',
		{ bank_code: { __rl: true, mode: 'id', value: '008' }, account_number: '114451186' },
		'bsa/transfer/interbank/inquiry',
		{ bank_code: '008', account_number: '114451186' },
	],
	[
		'interbankTransfer: payment',
		{
			transaction_id: '787273972',
			bank_code: { __rl: true, mode: 'id', value: '008' },
			bank_name: 'BANK CONTOH',
			account_number: '114451186',
			account_name: 'PENERIMA CONTOH',
			amount: 10_000,
			admin_fee: 0,
			pin: PIN,
		},
		'bsa/transfer/interbank/payment',
		{
			transaction_id: '787273972',
			bank_code: '008',
			bank_name: 'BANK CONTOH',
			account_number: '114451186',
			account_name: 'PENERIMA CONTOH',
			amount: 10_000,
			admin_fee: 0,
			pin: PIN,
		},
	],
];

const takesSid = (path: string) => path.startsWith('bsa/') || path === 'account/balance';

describe('what is sent is what the document shows', () => {
	test.each(PAGES)('%s', async (title, fields, path, body) => {
		const credentials = credential({ pin: '' });
		await run(call(title, fields), { credentials });

		const [sent, ...more] = sentTo(`/bankplus/${path}`);
		expect(more).toEqual([]);
		expect(sent!.method).toBe('POST');
		expect(sent!.body).toEqual(body);
		expect(sent!.headers['content-type']).toBe('application/json');
		expect(sent!.headers.sessionid).toBe(credentials.read('bankPlusApi').sessionId);
		expect(sent!.headers.sid).toBe(takesSid(path) ? sandbox.bankPlus.agent.sid : undefined);
	});

	test('a number of transactions can be typed as the document writes it', async () => {
		const jumlah_transaksi = { __rl: true, mode: 'id', value: '1 kali' };
		const { success } = await run({ ...OPEN_ACCOUNT, jumlah_transaksi });

		const [sent] = sentTo(paths.openAccount);
		expect(sent!.body).toMatchObject({ jumlah_transaksi: '1 kali' });
		expect(success).toMatchObject([{ outcome: 'success' }]);
	});

	test('the sid of an operation goes in place of that of the credential', async () => {
		const parameters = { accountNum: '2000000001', additionalFields: { sid: 'OTHER' } };
		await run(call('customer: checkAccount', parameters));

		const [sent] = sentTo(paths.checkAccount);
		expect(sent!.headers.sid).toBe('OTHER');
		expect(sent!.body).toEqual({ accountNum: '2000000001' });
	});
});

describe('what comes out', () => {
	test('a balance of the agent has its dotted amount as a whole number', async () => {
		const { items } = await run(GET_AGENT_BALANCE);

		expect(items).toMatchObject([{ balance: 100_000_000, account_balance: 100_000_000 }]);
	});

	test('a checked account is simplified, or whole with its agent', async () => {
		const check = async (simplify: boolean) => {
			const parameters = { accountNum: '0020000002', simplify };
			const { items } = await run(call('customer: checkAccount', parameters));
			return items[0]!;
		};
		const simple = await check(true);
		const whole = await check(false);

		expect(simple).toMatchObject({ account_number: '0020000002', account_balance: 250_000 });
		expect(Object.keys(simple).length).toBeLessThanOrEqual(10);
		expect(whole).toMatchObject({ phone_office: '', agent: { kode_agen: 'CTH001000001' } });
		expect(Object.keys(whole)).toEqual(expect.arrayContaining(Object.keys(simple)));
		expect(whole.date_time).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
	});

	test('a list leaves as one item per element', async () => {
		const { outputs, items } = await run(call('reference: getJobs'), { items: [{}, {}] });

		expect(items[0]).toEqual({ id: expect.any(Number), name: expect.any(String) });
		expect(outputs[0]!.map(({ pairedItem }) => pairedItem)).toContainEqual({ item: 1 });
	});

	test('a changed password comes with a reminder to change the credential', async () => {
		const parameters = { old: 'not-a-real-password', new: 'the next password' };
		const { items, execution } = await run(call('agent: changePassword', parameters));

		expect(items[0]!.advice).toMatch(/new password in the Bank\+ credential/);
		expect(JSON.stringify(execution.data.resultData)).not.toContain('the next password');
	});
});

describe('what the system refuses', () => {
	const UNCHANGED = /Nothing was changed\.$/;
	const FAILURES: [title: string, Fields, code: string, message: string, advice?: RegExp][] = [
		['dashboard: getBsaGraph', { month: '1990-01' }, 'NOT_FOUND', 'Data tidak ditemukan!'],
		[
			'reference: getRegions',
			{ additionalFields: { propinsi: 'Nowhere' } },
			'NOT_FOUND',
			'data wilayah tidak ditemukan',
		],
		[
			'agent: changePassword',
			{ old: 'wrong', new: 'x' },
			'UPDATE_NONE',
			'Password tidak sesuai',
			/password was not changed.*before you run this again: wrong ones may lock/,
		],
		['customer: checkAccount', { accountNum: '4' }, '-1', '[0108] NO SUCH ACCOUNT'],
		[
			'customer: getBalance',
			{ accountNum: '2000000001', pin: '111111' },
			'INVALID_PIN',
			'PIN transaksi anda salah',
			/before you run this again: wrong ones may lock it\.$/,
		],
		['intrabankTransfer: inquiry', { account_number: '4' }, '-1', '[0108] NO SUCH ACCOUNT'],
	];

	describe.each(['always200', 'asDebugSays'] as const)('with HTTP status %s', (refusalStatus) => {
		test.each(FAILURES)(
			'%s is an error with its code and words',
			async (title, fields, code, message, advice = UNCHANGED) => {
				sandbox.bankPlus.configure({ refusalStatus });
				const { error, execution } = await run(call(title, fields));

				expect(error?.message).toContain(`Bank+ (${code}): `);
				expect(error?.message).toContain(message);
				expect(error?.description).toMatch(advice);
				expect(error?.description).not.toMatch(/safe/);
				expect(JSON.stringify(execution.data.resultData)).not.toContain('111111');
			},
		);
	});
});
