import type { IDataObject } from 'n8n-workflow';

import { DEPOSIT } from '../../support/bankPlusCalls';
import { useBankPlus } from '../../support/useBankPlus';
import { inputsOf, MONEY_OPERATIONS, type PaymentPath } from './moneyOperations';

const bankPlus = useBankPlus();
const { sandbox, paths, run, sentTo, answer, answerOnce, payments } = bankPlus;

/** Pays once; Bank+ answers this, having made the payment or not. */
async function payAnswered(
	name: PaymentPath,
	body: IDataObject,
	{ isMade = false, status = 200 } = {},
) {
	const [, call] = MONEY_OPERATIONS.find(([known]) => known === name)!;
	const items = await inputsOf(name, bankPlus);
	answer(paths[name], body, { status, after: isMade });
	return await run(call, { items });
}

type Answer = readonly [code: string, message: string];

const DONE: Answer[] = [
	['00', 'Transaksi a.n BUDI SANTOSO Rp.25.000 , admin Rp.0 berhasil dilakukan '],
	['00', 'Transaksi Buka Rekening berhasil dilakukan.'],
	['00', 'Berhasil transfer antar CTH!'],
	['00', 'Success'],
	['00', 'Transaksi telah diproses'],
];

const REFUSED: Answer[] = [
	['INVALID_PIN', 'Mohon maaf PIN transaksi anda salah'],
	['INVALID_PIN', ''],
	['-1', '[0108] NO SUCH ACCOUNT'],
	['-1', '[76] Invalid account'],
	['-1', '[51] Insufficient balance'],
	['-1', 'Insufficient funds'],
	['SALDO', 'Saldo agen tidak mencukupi'],
	['SALDO', 'Saldo rekening kurang'],
];

const UNCLEAR: Answer[] = [
	['-1', '[68] Response received too late'],
	['-1', '[94] Duplicate transaction'],
	['-1', '[05] Do not honor'],
	['-1', 'Gagal'],
	['-1', 'Saldo dipotong. Penerima kurang lengkap'],
	['ERR_SYSTEM', 'System error'],
	['GANGGUAN', 'Terjadi gangguan pada sistem'],
	['01', 'Menunggu konfirmasi bank'],
	['', 'Mohon tunggu'],
	['0108', 'NO SUCH ACCOUNT'],
	['INVALID_REQUEST', 'Invalid parameter: amount'],
];

/** A code of success beside words that are none. */
const DOUBTFUL_SUCCESS: Answer[] = [
	['00', 'Transaksi sedang diproses'],
	['00', 'Dalam proses'],
	['00', 'In process'],
	['00', 'Transaction pending'],
	['00', 'Request timed out'],
	['00', 'Waktu habis'],
	['00', 'Transaksi gagal'],
	['00', 'Transaction failed'],
	['00', 'Saldo tidak cukup'],
	['00', 'Ditolak oleh bank'],
	['00', 'Internal server error'],
	['00', 'Transaction reversed'],
];

/** A refusal beside words that leave it open. */
const DOUBTFUL_REFUSAL: Answer[] = [
	['-1', 'Transaksi sedang diproses, saldo kurang dari minimum'],
	['-1', 'Insufficient funds response timed out'],
	['-1', '[51] Insufficient balance, system error'],
	['-1', '[0108] NO SUCH ACCOUNT, transaction pending'],
	['-1', '[0108] Menunggu konfirmasi'],
	['-1', '[76] Invalid account: response from bank not found'],
	['-1', '[76] Transaksi sudah dibayar'],
	['INVALID_PIN', 'Transaksi sedang diproses'],
	['INVALID_PIN', 'Invalid PIN, request timed out'],
	['SESSION_NOT_FOUND', 'Transaksi sedang diproses'],
	['SESSION_NOT_FOUND', 'Invalid session, transaction is being processed'],
];

const withOutcome = (outcome: string, answers: readonly Answer[]) =>
	answers.map(([code, message]) => [outcome, code, message] as const);

const READINGS = [
	...withOutcome('success', DONE),
	...withOutcome('failed', REFUSED),
	...withOutcome('pending', [...UNCLEAR, ...DOUBTFUL_SUCCESS, ...DOUBTFUL_REFUSAL]),
];

describe.each(MONEY_OPERATIONS)('%s', (name) => {
	test.each(READINGS)('is %s when Bank+ answers "%s" and "%s"', async (outcome, code, message) => {
		const isMade = outcome === 'success';
		const { items } = await payAnswered(name, { code, message, data: {} }, { isMade });

		expect(items).toMatchObject([{ outcome, code: code || 'NO_CODE' }]);
		expect(sentTo(paths[name])).toHaveLength(1);
		expect(payments()).toHaveLength(isMade ? 1 : 0);
		expect(items[0]!.advice).toMatch(
			outcome === 'failed' ? /No money moved/ : /Do not send this payment again/,
		);
	});

	test.each([
		[{ message: 'Sedang diproses' }],
		[{ status: 'PENDING' }],
		[{ status: false }],
		[{ code: '-1' }],
	])('is pending when a success carries the data %j', async (data) => {
		const { items } = await payAnswered(name, { code: '00', message: 'Ok.', data });

		expect(items).toMatchObject([{ outcome: 'pending', code: '00' }]);
	});

	test('is pending when the words of the bank behind a refusal are open', async () => {
		const refusal = {
			code: '-1',
			message: '[0108] NO SUCH ACCOUNT',
			data: { message: '[68] Request timed out' },
		};
		const { items } = await payAnswered(name, refusal);

		expect(items).toMatchObject([{ outcome: 'pending', code: '-1' }]);
	});

	test('is pending at HTTP 400 when a wrong PIN comes with open words', async () => {
		const refusal = { code: 'INVALID_PIN', message: 'Transaksi sedang diproses', data: {} };
		const { items } = await payAnswered(name, refusal, { status: 400 });

		expect(items).toMatchObject([{ outcome: 'pending' }]);
	});

	test('shows the trace code of a refusal, and of a pending payment, for the bank', async () => {
		const trace = { status: false, trace_code: 'BLB25010213040500007' };
		for (const message of ['[0108] NO SUCH ACCOUNT', '[68] Response received too late']) {
			sandbox.reset();
			const refusal = { code: '-1', message, data: { ...trace, code: '-1', message } };
			const { items } = await payAnswered(name, refusal);

			expect(items).toMatchObject([{ message, trace_code: trace.trace_code }]);
		}
	});
});

test('the name of an account holder is no word of the answer', async () => {
	const data = { account_name: 'MOHAMED SALAH' };
	const message = 'Transaksi a.n MOHAMED SALAH Rp.25.000 , admin Rp.0 berhasil dilakukan ';
	const { success } = await payAnswered('deposit', { code: '00', message, data });

	expect(success).toMatchObject([{ outcome: 'success' }]);
});

test('a deposit whose session has run out is made with a new one, whatever it says of the session', async () => {
	answerOnce(
		paths.deposit,
		{ code: 'SESSION_NOT_FOUND', message: 'Session timed out' },
		{ status: 401 },
	);
	const { success } = await run(DEPOSIT);

	expect(success).toMatchObject([{ outcome: 'success' }]);
	expect(payments()).toHaveLength(1);
});

/** Fields of a success that repeat what was sent, and other spellings of the same. */
const ECHOES: [PaymentPath, IDataObject][] = [
	[
		'deposit',
		{ amount: '25000.00', deposit_amount: '25.000', account_number_customer: 2_000_000_001 },
	],
	[
		'openAccount',
		{
			account_name: 'NASABAH CONTOH BARU',
			national_id: '3171000000000001',
			addr_email: 'Baru@example.com',
			phone_mobile: '+6281200000100',
			phone_home: '0210000100',
			first_deposit: '100000.00',
		},
	],
	[
		'intrabankPayment',
		{
			account_number: '2000000001',
			account_name: 'Nasabah Contoh Satu',
			amount: '50000.00',
			admin_fee: '1.000',
		},
	],
	[
		'interbankPayment',
		{
			bank_code: '008',
			bank_name: 'Bank Mandiri',
			account_number: '8000000001',
			account_name: 'PENERIMA CONTOH SATU',
			amount: '10000.00',
			admin_fee: '6500.0',
		},
	],
];

describe.each(ECHOES)('a success of %s', (name, data) => {
	test('may spell amounts, names and phones in another way', async () => {
		const { items } = await payAnswered(name, { code: '00', message: 'Ok.', data });

		expect(items).toMatchObject([{ outcome: 'success' }]);
	});

	test.each(Object.keys(data))('is pending when its %s is another one', async (field) => {
		const changed = { ...data, [field]: '7' };
		const { items } = await payAnswered(name, {
			code: '00',
			message: 'Ok.',
			data: changed,
		});

		expect(items).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(items[0]!.message).toContain(field);
	});
});

test('a name that was typed for a deposit is not the name of the account holder', async () => {
	const data = { account_name: 'NASABAH CONTOH SATU BIN CONTOH' };
	const { success } = await payAnswered('deposit', { code: '00', message: 'Ok.', data });

	expect(success).toMatchObject([{ outcome: 'success' }]);
});
