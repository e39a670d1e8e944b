import type { IDataObject } from 'n8n-workflow';

import {
	DEPOSIT_ECHOES,
	INTERBANK_ECHOES,
	INTRABANK_ECHOES,
	OPEN_ACCOUNT_ECHOES,
} from '../../../nodes/BankPlus/echoes';
import { judgePayment, RECONCILE } from '../../../nodes/BankPlus/verdicts';
import { ADVICE, pending } from '../../../nodes/shared/contract/verdict';

const judge = (body: IDataObject, fields: IDataObject = {}) =>
	judgePayment(INTRABANK_ECHOES)(body, fields);

const success = (data: IDataObject[string], message = 'Transfer success') => ({
	code: '00',
	message,
	data,
});

test('a success that says nothing else is one', () => {
	for (const data of [{}, { code: '00', status: true }, undefined, null, []]) {
		expect(judge(success(data))).toEqual({
			outcome: 'success',
			code: '00',
			message: 'Transfer success',
			advice: ADVICE.done,
		});
	}
});

test.each([
	['its words', success({}, 'Transaksi sedang diproses')],
	['its words in data', success({ message: 'Pending' })],
	['its status in data', success({ status: 'Gagal' })],
	['a refusal of the bank inside', success({ status: false })],
	['another code of the bank inside', success({ code: '76' })],
	['a code of the bank inside that is none', success({ code: null })],
	['data that cannot be compared', success('00')],
	['data that is a list', success([{ account_number: '1' }])],
])('a success is none by %s', (_, body) => {
	expect(judge(body)).toEqual(pending('00', body.message));
});

test('the name of an account holder is no word', () => {
	const message = 'Transaksi a.n Salah Gagal Rp.25.000 berhasil';

	expect(judge(success({ account_name: ' Salah Gagal ' }, message)).outcome).toBe('success');
	expect(judge(success({ account_name: 'Budi' }, message)).outcome).toBe('pending');
	expect(judge(success({ account_name: '' }, 'Transaksi a.n gagal')).outcome).toBe('pending');
});

test('an answer without code and message leaves the payment pending', () => {
	expect(judge({})).toEqual(pending('NO_CODE', 'Bank+ gives no reason'));
	expect(judge({ code: '99', message: '  ' })).toEqual(pending('99', 'Bank+ gives no reason'));
});

test('a refusal is known by the trimmed message, and doubted by all words', () => {
	const refusal = { code: '-1', message: ' [0108] NO SUCH ACCOUNT ' };

	expect(judge(refusal)).toMatchObject({ outcome: 'failed', message: '[0108] NO SUCH ACCOUNT' });
	expect(judge({ ...refusal, data: { status: 'Pending' } })).toMatchObject({ outcome: 'pending' });
});

const SENT = {
	account_number: '2000000001',
	account_name: 'Budi Santoso',
	amount: 25_000,
	admin_fee: 0,
	bank_code: '014',
	bank_name: 'Bank Central Asia',
};

test.each(['account_number', 'account_name', 'amount', 'admin_fee'])(
	'a success that names another %s is of another payment',
	(name) => {
		const verdict = judge(success({ ...SENT, [name]: '7' }), SENT);

		expect(verdict).toEqual(
			pending(
				'ANSWER_MISMATCH',
				`Bank+ says 00, but its ${name} is ${name === 'amount' || name === 'admin_fee' ? 7 : '7'} and not ${SENT[name as keyof typeof SENT]}`,
			),
		);
	},
);

test('amounts are compared as numbers, and names whatever their case', () => {
	const data = { ...SENT, amount: '25.000', admin_fee: '0', account_name: 'BUDI  SANTOSO' };

	expect(judge(success(data), SENT).outcome).toBe('success');
});

describe('what each call repeats', () => {
	const INTRABANK = {
		account_number: ['2000', '2000'],
		account_name: ['Budi', ' BUDI '],
		amount: ['5000.0', '5.000'],
		admin_fee: ['10.0', '10'],
	};

	/** What is sent, and another spelling of it. */
	test.each([
		[
			'open account',
			OPEN_ACCOUNT_ECHOES,
			{
				ktp: ['3201', '3201'],
				name: ['Budi', ' BUDI '],
				deposit: ['5000.0', '5.000'],
				hp: ['0812', '62812'],
				phone: ['021', '+6221'],
				email: ['a@b.example', 'A@B.example'],
			},
		],
		['deposit', DEPOSIT_ECHOES, { toAccount: ['2000', '2000'], amount: ['5000.0', '5.000'] }],
		['intrabank', INTRABANK_ECHOES, INTRABANK],
		[
			'interbank',
			INTERBANK_ECHOES,
			{ bank_code: ['014', '014'], bank_name: ['Bca', 'BCA'], ...INTRABANK },
		],
	])('%s', (_, echoes, sent: Record<string, string[]>) => {
		const names = echoes.map(({ answered, sent: name = answered }) => name);
		expect([...new Set(names)].sort()).toEqual(Object.keys(sent).sort());

		for (const echo of echoes) {
			const { answered, sent: name = answered } = echo;
			const [value = '', same] = sent[name] ?? [];
			const judgeOne = (got?: string) =>
				judgePayment([echo])(success({ [answered]: got }), { [name]: value }).outcome;
			expect([answered, judgeOne(same)]).toEqual([answered, 'success']);
			expect([answered, judgeOne('9')]).toEqual([answered, 'pending']);
		}
	});

	test('a deposit repeats its amount in two places', () => {
		expect(DEPOSIT_ECHOES.map(({ answered }) => answered)).toEqual([
			'account_number_customer',
			'deposit_amount',
			'amount',
		]);
	});

	test('an account is opened for a customer by the fields of its answer', () => {
		expect(OPEN_ACCOUNT_ECHOES.map(({ answered }) => answered)).toEqual([
			'national_id',
			'account_name',
			'first_deposit',
			'phone_mobile',
			'phone_home',
			'addr_email',
		]);
	});
});

test('where there is no status call, a person is told how to find out', () => {
	expect(RECONCILE).toMatch(/^The money may have moved\. Do not send this payment again\./);
});
