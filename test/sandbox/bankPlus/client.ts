import type { Sandbox } from '../../../sandbox/server';
import { exchange, type Body } from '../support/http';

/** Endpoint names of this test, with their paths: written down once more, from the document. */
export const PATH = {
	login: '/bankplus/users/auth',
	logout: '/bankplus/users/logout',
	bsaGraph: '/bankplus/dashboard/bsa',
	billGraph: '/bankplus/dashboard/bill',
	purchaseGraph: '/bankplus/dashboard/purchase',
	agentGrowthGraph: '/bankplus/dashboard/agentGrowth',
	agentSpreadGraph: '/bankplus/dashboard/agentSpread',
	regions: '/bankplus/wilayah/get',
	jobs: '/bankplus/master/jobs',
	educations: '/bankplus/master/educations',
	salaries: '/bankplus/master/salaries',
	banks: '/bankplus/bank/list',
	transactionRanges: '/bankplus/master/transactions',
	changePassword: '/bankplus/account/changepass',
	checkAccount: '/bankplus/bsa/checkAccount',
	customerBalance: '/bankplus/bsa/customerbalance',
	agentBalance: '/bankplus/account/balance',
	openAccount: '/bankplus/bsa/openAccount',
	deposit: '/bankplus/bsa/depositAccount',
	intrabankInquiry: '/bankplus/bsa/transfer/intrabank/inquiry',
	intrabankPayment: '/bankplus/bsa/transfer/intrabank/payment',
	interbankInquiry: '/bankplus/bsa/transfer/interbank/inquiry',
	interbankPayment: '/bankplus/bsa/transfer/interbank/payment',
} as const;

export type EndpointName = keyof typeof PATH;

export const ENDPOINT_NAMES = Object.keys(PATH) as EndpointName[];

export const PASSWORD = 'not-a-real-password';
export const PIN = '000000';

const OPEN_ACCOUNT = {
	pin_transaksi: PIN,
	name: 'NASABAH CONTOH BARU',
	email: 'baru@example.com',
	mother_name: 'Ibu Contoh',
	profession: 'Konsultan',
	last_education: 'S2',
	status_nikah: 'Lajang',
	pob: 'Bandung',
	dob: '2000-12-31',
	ktp: '0000000000000000',
	gender: 'p',
	address: 'Jalan Contoh 2',
	rt: '001',
	rw: '002',
	zip_code: '40135',
	kelurahan: 'Dago',
	kecamatan: 'Coblong',
	city: 'Bandung',
	state: 'Jawa Barat',
	hp: '080000000099',
	phone: '02200000000',
	income: '1',
	jumlah_transaksi: '1',
	deposit: '100000',
	image: { ktp: 'pendaftaran/contoh_KTP.jpg', foto: 'pendaftaran/contoh.png' },
};

/** A body that each endpoint answers with success; the interbank payment needs an inquiry first. */
export const GOOD: Record<Exclude<EndpointName, 'interbankPayment'>, Body | undefined> = {
	login: { username: 'agent01', password: PASSWORD },
	logout: undefined,
	bsaGraph: { month: '2020-01' },
	billGraph: undefined,
	purchaseGraph: undefined,
	agentGrowthGraph: undefined,
	agentSpreadGraph: undefined,
	regions: { propinsi: 'DKI Jakarta', kelurahan: 'Gambir' },
	jobs: undefined,
	educations: undefined,
	salaries: undefined,
	banks: undefined,
	transactionRanges: undefined,
	changePassword: { old: PASSWORD, new: 'another-password' },
	checkAccount: { accountNum: '2000000001' },
	customerBalance: { pin_platform: PIN, accountNum: '2000000001' },
	agentBalance: undefined,
	openAccount: OPEN_ACCOUNT,
	deposit: {
		toAccount: '2000000001',
		name: 'nasabah',
		amount: '25000',
		narration: 'test',
		pin_transaksi: PIN,
	},
	intrabankInquiry: { account_number: '2000000001' },
	intrabankPayment: {
		account_number: '2000000001',
		account_name: 'NASABAH CONTOH SATU',
		amount: 50_000,
		admin_fee: 1_000,
		pin: PIN,
	},
	interbankInquiry: { bank_code: '008', account_number: '8000000001' },
};

/** A header that is undefined is not sent. */
type Headers = Record<string, string | undefined>;

/** A client of one sandbox: logs in when asked, then sends `sessionid` and `sid`. */
export function bankPlusClient(sandbox: Sandbox) {
	const send = async (endpoint: EndpointName, body: unknown, headers: Headers) =>
		await exchange({
			method: 'POST',
			url: sandbox.url + PATH[endpoint],
			data: body,
			headers: { 'content-type': 'application/json', ...headers },
		});

	const client = {
		session: '',
		send,
		logIn: async (): Promise<string> => {
			client.session = (await send('login', GOOD.login, {})).data.session_id;
			return client.session;
		},
		/** With the session of the last login. */
		call: async (endpoint: EndpointName, body?: Body) =>
			await send(endpoint, body, { sessionid: client.session, sid: 'SID1' }),
		callWith: async (session: string | undefined, endpoint: EndpointName, body?: Body) =>
			await send(endpoint, body, { sessionid: session, sid: 'SID1' }),
		/** The payment that repeats what an inquiry answers. */
		interbankPayment: async (): Promise<Body> => {
			const { data } = await client.call('interbankInquiry', GOOD.interbankInquiry);
			const { transaction_id, bank_code, bank_name } = data.data;
			const { account_number, account_name, admin_fee } = data.data;
			const repeated = { transaction_id, bank_code, bank_name, account_number, account_name };
			return { ...repeated, admin_fee, amount: 10_000, pin: PIN };
		},
		goodBody: async (endpoint: EndpointName): Promise<Body | undefined> =>
			endpoint === 'interbankPayment' ? await client.interbankPayment() : GOOD[endpoint],
	};
	return client;
}
