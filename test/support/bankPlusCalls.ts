import { call } from './runOperation';

export const LOGIN = call('agent: login');
export const LOGOUT = call('agent: logout');
export const GET_AGENT_BALANCE = call('agent: getBalance');

/** A deposit into the sandbox's first customer. */
export const DEPOSIT = call('customer: deposit', {
	toAccount: '2000000001',
	name: 'Nasabah Contoh Satu',
	amount: '={{ $json.amount ?? 25000 }}',
	narration: 'Setoran',
});

export const OPEN_ACCOUNT = call('customer: openAccount', {
	name: 'Nasabah Contoh Baru',
	email: 'baru@example.com',
	mother_name: 'Ibu Contoh',
	profession: { __rl: true, mode: 'list', value: 'KOMPUTER' },
	last_education: { __rl: true, mode: 'list', value: 'S2' },
	status_nikah: 'Lajang',
	pob: 'Surabaya',
	dob: '1990-08-01T00:00:00.000+07:00',
	ktp: '3171000000000001',
	gender: 'l',
	address: 'Jalan Contoh 2',
	rt: '022',
	rw: '001',
	zip_code: { __rl: true, mode: 'id', value: '10110' },
	kelurahan: 'Gambir',
	kecamatan: 'Gambir',
	city: 'Jakarta Pusat',
	state: 'DKI Jakarta',
	hp: '081200000100',
	phone: '0210000100',
	income: { __rl: true, mode: 'list', value: '1' },
	jumlah_transaksi: { __rl: true, mode: 'list', value: '1' },
	deposit: 100_000,
	image: { ktp: 'pendaftaran/CTH_1_KTP.jpg', foto: 'pendaftaran/CTH_1.png' },
});

export const PAY_INTRABANK = call('intrabankTransfer: payment', {
	account_number: '2000000001',
	account_name: 'NASABAH CONTOH SATU',
	amount: 50_000,
	admin_fee: 1_000,
});

export const INQUIRE_INTERBANK = call('interbankTransfer: inquiry', {
	bank_code: { __rl: true, mode: 'id', value: '008' },
	account_number: '8000000001',
});

/** Takes all but the amount from the item of an inquiry. */
export const PAY_INTERBANK = call('interbankTransfer: payment', { amount: 10_000 });
