import { useSandbox } from '../../support/useSandbox';
import type { Body } from '../support/http';
import { bankPlusClient, GOOD, PATH } from './client';

const AGENT = 'bankPlus:1000000001';
const CUSTOMER = 'bankPlus:2000000001';
const OPENING_IDR = 100_000_000;

const sandbox = useSandbox();
const client = bankPlusClient(sandbox);

beforeEach(async () => {
	await client.logIn();
});

const balance = (account: string) => sandbox.ledger.balanceOf(account).balanceIdr;
const paid = () => sandbox.ledger.transfers({ system: 'bankPlus', status: 'posted' });

test('a deposit goes from the agent to the customer, without a fee', async () => {
	const { data } = await client.call('deposit', GOOD.deposit);
	expect(data).toEqual({
		code: '00',
		message: 'Transaksi a.n NASABAH CONTOH SATU Rp.25.000 , admin Rp.0 berhasil dilakukan ',
		data: {
			amount: '25.000',
			admin: '0',
			total: '25.000',
			date_time: expect.any(String),
			account_number_customer: '2000000001',
			account_name: 'NASABAH CONTOH SATU',
			deposit_amount: 25_000,
			bank_code: 'CTH',
		},
		agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
	});
	expect(paid()).toMatchObject([
		{
			kind: 'deposit',
			reference: expect.stringMatching(/^BLB\d{17}$/),
			beneficiary: 'CTH 2000000001',
			amountIdr: 25_000,
			feeIdr: 0,
		},
	]);
	expect([balance(AGENT), balance(CUSTOMER)]).toEqual([OPENING_IDR - 25_000, 5_025_000]);
});

test('an account that is opened exists, holds its first deposit and can be paid', async () => {
	const { data } = await client.call('openAccount', GOOD.openAccount);
	expect(data).toEqual({
		code: '00',
		message: 'Transaksi Buka Rekening berhasil dilakukan.',
		data: {
			account_number_customer: expect.stringMatching(/^\d{10}$/),
			account_number_agent: '1000000001',
			account_name: 'NASABAH CONTOH BARU',
			national_id: '0000000000000000',
			addr_email: 'baru@example.com',
			phone_mobile: '080000000099',
			phone_home: '02200000000',
			phone_office: '02200000000',
			born_place: 'Bandung',
			born_date: '31-12-2000',
			status_marital: 'Lajang',
			status_gender: 'p',
			first_deposit: 100_000,
			image_national_id: 'pendaftaran/contoh.png',
			bank_code: 'CTH',
			date_time: expect.any(String),
			referenceNumber: expect.stringMatching(/^BLB\d{17}$/),
			kodeAgen: 'CTH001000001',
		},
		agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
	});
	const { account_number_customer: opened, referenceNumber } = data.data;
	expect(paid()).toMatchObject([
		{ kind: 'openAccount', reference: referenceNumber, amountIdr: 100_000 },
	]);
	await client.call('deposit', { ...GOOD.deposit, toAccount: opened });
	const found = await client.call('checkAccount', { accountNum: opened });
	expect(found.data.data).toMatchObject({
		account_name: 'NASABAH CONTOH BARU',
		account_balance: 125_000,
	});
	expect(balance(AGENT)).toBe(OPENING_IDR - 125_000);
});

test('the same account application sent twice opens two accounts', async () => {
	const withoutImage = { ...GOOD.openAccount, image: undefined };
	const first = await client.call('openAccount', withoutImage);
	const second = await client.call('openAccount', withoutImage);
	expect(first.data.data.image_national_id).toBe('');
	expect(second.data.data.account_number_customer).not.toBe(
		first.data.data.account_number_customer,
	);
	expect(balance(AGENT)).toBe(OPENING_IDR - 200_000);
});

test('an intrabank inquiry names the owner and the fee', async () => {
	const { data } = await client.call('intrabankInquiry', GOOD.intrabankInquiry);
	expect(data).toEqual({
		code: '00',
		message: 'Success intrabank transfer Inquiry!',
		data: {
			account_currency: 'IDR',
			admin_fee: 1_000,
			bank_code: 'CTH',
			date_time: expect.any(String),
			account_number: '2000000001',
			account_name: 'NASABAH CONTOH SATU',
		},
		agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
	});
	expect(paid()).toEqual([]);
});

test('an intrabank payment costs its fee, also when admin_fee is not sent', async () => {
	const { data } = await client.call('intrabankPayment', GOOD.intrabankPayment);
	expect(data).toEqual({
		code: '00',
		message: 'Berhasil transfer antar CTH!',
		data: {
			date_time: expect.any(String),
			admin_fee: 1_000,
			total: 51_000,
			bank_code: 'CTH',
			amount: 50_000,
			account_number: '2000000001',
			account_name: 'NASABAH CONTOH SATU',
		},
		agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
	});
	await client.call('intrabankPayment', { ...GOOD.intrabankPayment, admin_fee: undefined });
	expect(paid()).toMatchObject([
		{ kind: 'intrabankTransfer', amountIdr: 50_000, feeIdr: 1_000 },
		{ kind: 'intrabankTransfer', amountIdr: 50_000, feeIdr: 1_000 },
	]);
	expect([balance(AGENT), balance(CUSTOMER), balance('fees')]).toEqual([
		OPENING_IDR - 102_000,
		5_100_000,
		2_000,
	]);
});

describe('an interbank transfer', () => {
	test('is inquired with a transaction_id, as text', async () => {
		const { data } = await client.call('interbankInquiry', GOOD.interbankInquiry);
		expect(data).toEqual({
			code: '00',
			message: 'Success interbank transfer Inquiry!',
			data: {
				transaction_id: expect.stringMatching(/^\d{9}$/),
				admin_fee: 6_500,
				bank_code: '008',
				date_time: expect.any(String),
				bank_name: 'BANK MANDIRI',
				account_number: '8000000001',
				account_name: 'Penerima Contoh Satu',
			},
			agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
		});
	});

	test.each([
		{ bank_code: '008', account_number: '1' },
		{ bank_code: '002', account_number: '8000000001' },
		{ bank_code: '999', account_number: '8000000001' },
	])('to %j has no account', async (body) => {
		const { data } = await client.call('interbankInquiry', body);
		expect(data).toMatchObject({
			code: '-1',
			message: '[76] Invalid account',
			data: { status: false, message: '[76] Invalid account', bank_code: 'CTH' },
		});
	});

	test('is paid with its fee, under its transaction_id', async () => {
		const body = await client.interbankPayment();
		const { data } = await client.call('interbankPayment', body);
		expect(data).toEqual({
			code: '00',
			message: 'Berhasil transfer antar bank!',
			data: {
				date_time: expect.any(String),
				admin_fee: 6_500,
				total: 16_500,
				bank_code: '008',
				amount: 10_000,
				bank_name: 'BANK MANDIRI',
				account_number: '8000000001',
				account_name: 'Penerima Contoh Satu',
			},
			agent: expect.objectContaining({ kode_agen: 'CTH001000001' }),
		});
		expect(paid()).toMatchObject([
			{
				kind: 'interbankTransfer',
				reference: body.transaction_id,
				beneficiary: '008 8000000001',
				amountIdr: 10_000,
				feeIdr: 6_500,
			},
		]);
		expect([balance(AGENT), balance('bankPlus:otherBanks')]).toEqual([
			OPENING_IDR - 16_500,
			10_000,
		]);
	});

	test('is paid once, also when the second payment differs', async () => {
		const body = await client.interbankPayment();
		await client.call('interbankPayment', body);
		for (const again of [body, { ...body, amount: 1, account_name: 'X' }]) {
			const { data } = await client.call('interbankPayment', again);
			expect([data.code, data.message]).toEqual(['-1', '[94] Duplicate transaction']);
		}
		expect(paid()).toHaveLength(1);
	});

	test('needs an inquiry, and must repeat it', async () => {
		const body = await client.interbankPayment();
		const refusal = async (changed: Body) => {
			const { data } = await client.call('interbankPayment', { ...body, ...changed });
			return data.debug.info?.field ?? data.message;
		};
		expect(await refusal({ transaction_id: '1' })).toBe('[12] Invalid transaction');
		expect(await refusal({ bank_code: '002' })).toBe('bank_code');
		expect(await refusal({ bank_name: 'MANDIRI' })).toBe('bank_name');
		expect(await refusal({ account_number: '1' })).toBe('account_number');
		expect(await refusal({ account_name: 'X' })).toBe('account_name');
		expect(await refusal({ admin_fee: 0 })).toBe('admin_fee');
		expect(paid()).toEqual([]);
	});
});

test('more than the agent has is refused by every payment, fee included', async () => {
	const cases = [
		['deposit', { ...GOOD.deposit, amount: String(OPENING_IDR + 1) }],
		['openAccount', { ...GOOD.openAccount, deposit: String(OPENING_IDR + 1) }],
		['intrabankPayment', { ...GOOD.intrabankPayment, amount: OPENING_IDR - 999 }],
		['interbankPayment', { ...(await client.interbankPayment()), amount: OPENING_IDR - 6_499 }],
	] as const;
	for (const [name, body] of cases) {
		const { status, data } = await client.call(name, body);
		expect(status).toBe(200);
		expect(data).toMatchObject({
			code: '-1',
			message: '[51] Insufficient balance',
			data: { code: '-1', status: false, message: '[51] Insufficient balance' },
			debug: { from: 'bankplus_platform_core' },
		});
	}
	expect(paid()).toEqual([]);
	expect(balance(AGENT)).toBe(OPENING_IDR);
});

test('a deposit whose answer is lost has been paid, and its repeat pays again', async () => {
	sandbox.faults.add({ kind: 'loseAnswer', path: PATH.deposit });
	await expect(client.call('deposit', GOOD.deposit)).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(paid()).toHaveLength(1);
	await client.call('deposit', GOOD.deposit);
	expect(paid()).toHaveLength(2);
});

test('an interbank payment whose answer is lost is not paid by its repeat', async () => {
	const body = await client.interbankPayment();
	sandbox.faults.add({ kind: 'loseAnswer', path: PATH.interbankPayment });
	await expect(client.call('interbankPayment', body)).rejects.toMatchObject({ code: 'ECONNRESET' });
	const { data } = await client.call('interbankPayment', body);
	expect(data.message).toBe('[94] Duplicate transaction');
	expect(paid()).toHaveLength(1);
});
