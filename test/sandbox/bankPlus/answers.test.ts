import { useSandbox } from '../../support/useSandbox';
import type { Body } from '../support/http';
import { bankPlusClient, ENDPOINT_NAMES, GOOD, type EndpointName } from './client';

const NOW = Date.parse('2026-01-02T20:04:05.678Z');
/** The same moment in Jakarta, as trace codes and messages say it. */
const TRACE_CODE = /^BLB260103030405\d{5}$/;

const AGENT_BLOCK = {
	kode_agen: 'CTH001000001',
	nama: 'Agen Contoh Satu',
	alamat: 'Jalan Contoh 1 01/01 Gambir Kota_Jakarta_Pusat, DKI Jakarta',
};

const sandbox = useSandbox({ now: () => NOW });
const client = bankPlusClient(sandbox);

beforeEach(async () => {
	await client.logIn();
});

const ask = async (endpoint: EndpointName, body: Body | undefined) =>
	(await client.call(endpoint, body)).data;
const good = async (endpoint: EndpointName) => await ask(endpoint, await client.goodBody(endpoint));

describe('the lists of "Non Transaction"', () => {
	test('the BSA graph of a month', async () => {
		expect(await good('bsaGraph')).toEqual({
			code: '00',
			message: 'Data ditemukan!',
			data: [
				{ graph_id: 1, graph_title: 'Buka Rekening', graph_count: 4 },
				{ graph_id: 2, graph_title: 'Setor Tunai', graph_count: 12 },
				{ graph_id: 3, graph_title: 'Customer Balance', graph_count: 7 },
			],
		});
	});

	test('a month without data is NOT_FOUND', async () => {
		expect(await ask('bsaGraph', { month: '1999-12' })).toEqual({
			code: 'NOT_FOUND',
			message: 'Data tidak ditemukan!',
			data: {},
		});
	});

	test.each(['billGraph', 'purchaseGraph', 'agentGrowthGraph', 'agentSpreadGraph'] as const)(
		'%s has titles and counts',
		async (name) => {
			const { code, message, data } = await good(name);
			expect([code, message]).toEqual(['00', 'Data ditemukan!']);
			expect(data.length).toBeGreaterThan(1);
			for (const line of data) {
				expect(line).toEqual({
					graph_title: expect.any(String),
					graph_count: expect.any(Number),
				});
			}
		},
	);

	test.each(['jobs', 'educations', 'salaries', 'transactionRanges'] as const)(
		'%s has ids and names',
		async (name) => {
			const { code, message, data } = await good(name);
			expect([code, message]).toEqual(['00', 'Menampilkan data']);
			expect(data[0]).toEqual({ id: 1, name: expect.any(String) });
			expect(data.length).toBeGreaterThan(1);
		},
	);

	test('banks have codes as text, and a count', async () => {
		const { code, message, data, count } = await good('banks');
		expect([code, message]).toEqual(['00', 'Berhasil menampilkan list bank']);
		expect(data[0]).toEqual({ bank_code: '002', bank_name: 'BRI' });
		expect(count).toBe(data.length);
	});

	test('regions answer post codes as numbers, for the fields that are given', async () => {
		expect(await good('regions')).toEqual({
			code: '00',
			message: 'Data wilayah di temukan',
			data: [{ kodepos: 10110 }],
		});
		const province = await ask('regions', { propinsi: 'DKI Jakarta', jenis: '' });
		expect(province.data).toEqual([{ kodepos: 10110 }, { kodepos: 10150 }]);
	});

	test('a region that does not exist is NOT_FOUND', async () => {
		expect(await ask('regions', { propinsi: 'Nowhere' })).toEqual({
			code: 'NOT_FOUND',
			message: 'Mohon maaf data wilayah tidak ditemukan',
			data: {},
		});
	});
});

describe('accounts', () => {
	const account = {
		account_currency: 'IDR',
		account_number: '2000000001',
		account_name: 'NASABAH CONTOH SATU',
		account_balance: 5_000_000,
		phone_mobile: '080000000011',
		phone_home: '02100000000',
		phone_office: '',
		bank_code: 'CTH',
		date_time: '2026-01-02T20:04:05.678Z',
	};

	test('check account', async () => {
		expect(await good('checkAccount')).toEqual({
			code: '00',
			message: 'Inquiry result.',
			data: {
				...account,
				referenceNumber: expect.stringMatching(TRACE_CODE),
				kodeAgen: 'CTH001000001',
				admin: 0,
				phoneNumber: '08000000xxxx',
			},
			agent: AGENT_BLOCK,
		});
	});

	test('customer balance: time in Jakarta, phones masked', async () => {
		expect(await good('customerBalance')).toEqual({
			code: '00',
			message: 'Transaksi a.n NASABAH CONTOH SATU, pada 2026-01-03 03:04:05 berhasil dilakukan.',
			data: {
				...account,
				phone_mobile: '08000000xxxx',
				phone_home: '0210000xxxx',
				phone_office: 'xxxx',
			},
			agent: AGENT_BLOCK,
		});
	});

	test('agent balance: a number, and a text with dots', async () => {
		expect(await good('agentBalance')).toEqual({
			code: '00',
			message: 'Balance Agen',
			data: {
				...account,
				account_number: '1000000001',
				account_name: 'AGEN CONTOH SATU',
				account_balance: 100_000_000,
				phone_mobile: '080000000001',
				referenceNumber: expect.stringMatching(TRACE_CODE),
				kodeAgen: 'CTH001000001',
				balance: '100.000.000',
			},
		});
	});

	test('an account number keeps its zeros', async () => {
		const { data } = await ask('checkAccount', { accountNum: '0020000002' });
		expect(data.account_number).toBe('0020000002');
		expect((await ask('checkAccount', { accountNum: '20000002' })).code).toBe('-1');
	});

	test.each([
		['checkAccount', { accountNum: '4' }],
		['customerBalance', { ...GOOD.customerBalance, accountNum: '4' }],
		['deposit', { ...GOOD.deposit, toAccount: '4' }],
		['intrabankInquiry', { account_number: '4' }],
		['intrabankPayment', { ...GOOD.intrabankPayment, account_number: '4' }],
	] as const)('%s: no such account', async (name, body) => {
		expect(await client.call(name, body)).toMatchObject({ status: 200 });
		const message = '[0108] NO SUCH ACCOUNT';
		const trace_code = expect.stringMatching(TRACE_CODE);
		expect(await ask(name, body)).toEqual({
			code: '-1',
			message,
			data: { code: '-1', status: false, message, trace_code, bank_code: 'CTH' },
			debug: { from: 'bankplus_platform_core' },
		});
	});
});

describe('the PIN', () => {
	const cases = [
		['customerBalance', 'pin_platform'],
		['openAccount', 'pin_transaksi'],
		['deposit', 'pin_transaksi'],
		['intrabankPayment', 'pin'],
		['interbankPayment', 'pin'],
	] as const;
	const INVALID_PIN = {
		code: 'INVALID_PIN',
		message: 'Mohon maaf PIN transaksi anda salah',
		data: {},
		debug: { from: 'bankplus_platform_core', status: 400, name: 'INVALID_PIN', info: {} },
	};

	test.each(cases)('%s refuses a wrong %s and moves nothing', async (name, field) => {
		const body = { ...(await client.goodBody(name)), [field]: '999999' };
		expect(await client.call(name, body)).toMatchObject({ status: 200, data: INVALID_PIN });
		sandbox.bankPlus.configure({ refusalStatus: 'asDebugSays' });
		expect(await client.call(name, body)).toMatchObject({ status: 400, data: INVALID_PIN });
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test.each(cases)('%s knows it by no other name than %s, and as text', async (name, field) => {
		const { [field]: pin, ...rest } = (await client.goodBody(name)) ?? {};
		const other = field === 'pin' ? 'pin_transaksi' : 'pin';
		expect((await ask(name, { ...rest, [other]: pin })).debug.info).toEqual({ field: other });
		expect((await ask(name, { ...rest, [field]: 0 })).debug.info).toEqual({ field });
	});
});

describe('a body that is not as documented', () => {
	const withBody = ENDPOINT_NAMES.filter((name) => name === 'interbankPayment' || GOOD[name]);
	/** "Presence" is blank for the regions; of the rest, these stand in a sample only. */
	const OPTIONAL: Partial<Record<EndpointName, readonly string[]>> = {
		regions: ['propinsi', 'kelurahan'],
		openAccount: ['image'],
		intrabankPayment: ['admin_fee'],
	};

	test.each(withBody)(
		'%s refuses each field that is missing, of another type or blank',
		async (name) => {
			const body = (await client.goodBody(name)) ?? {};
			const refusal = (field: string) => ({
				code: 'INVALID_REQUEST',
				message: `Invalid parameter: ${field}`,
				data: {},
				debug: {
					from: 'bankplus_platform_core',
					status: 400,
					name: 'INVALID_REQUEST',
					info: { field },
				},
			});
			for (const [field, value] of Object.entries(body)) {
				const otherType = typeof value === 'number' ? String(value) : 1;
				expect(await ask(name, { ...body, [field]: otherType })).toEqual(refusal(field));
				if (OPTIONAL[name]?.includes(field)) continue;
				expect(await ask(name, { ...body, [field]: undefined })).toEqual(refusal(field));
				expect(await ask(name, { ...body, [field]: ' ' })).toEqual(refusal(field));
			}
			expect(await ask(name, { ...body, colour: 'red' })).toEqual(refusal('colour'));
			expect(sandbox.ledger.transfers()).toEqual([]);
		},
	);

	test.each([
		['bsaGraph', 'month', '2020-13'],
		['bsaGraph', 'month', '01-2020'],
		['deposit', 'amount', '25.000'],
		['deposit', 'amount', '-1'],
		['deposit', 'amount', '0'],
		['openAccount', 'deposit', '1e5'],
		['openAccount', 'dob', '31-12-2000'],
		['openAccount', 'image', { ktp: 'only.jpg' }],
		['intrabankPayment', 'amount', 0],
		['intrabankPayment', 'amount', 1.5],
		['intrabankPayment', 'account_name', 'SOMEBODY ELSE'],
		['intrabankPayment', 'admin_fee', 0],
	] as const)('%s refuses %s %j', async (name, field, value) => {
		const { code, debug } = await ask(name, { ...GOOD[name], [field]: value });
		expect([code, debug.info]).toEqual(['INVALID_REQUEST', { field }]);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('text that is not JSON is no body', async () => {
		const headers = { sessionid: client.session, sid: 'SID1' };
		const { data } = await client.send('deposit', '{"toAccount', headers);
		expect(data.debug.info).toEqual({ field: 'body' });
	});
});
