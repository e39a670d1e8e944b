import type { IDataObject } from 'n8n-workflow';

import { readAnswer, refusalOf } from '../../../nodes/BankPlusSwitcher/reads';
import { statusCheck } from '../../../nodes/BankPlusSwitcher/statusCheck';
import {
	isUnknownRefnum,
	judgeAnyStatus,
	judgeMove,
	judgeReversalStatus,
	judgeTransferStatus,
} from '../../../nodes/BankPlusSwitcher/verdicts';
import { ADVICE, pending } from '../../../nodes/shared/contract/verdict';

const SENT = { refnum: '2501021304050001', sourceAccount: '888801', amount: 50_000 };

const answer = (code: string, message: string, data?: IDataObject[string]) => ({
	code,
	message,
	data,
});

describe('the answer to a transfer or a reversal', () => {
	test('of success is one', () => {
		expect(judgeMove(answer('00', ' Transfer success ', { journal: '1' }), SENT)).toEqual({
			outcome: 'success',
			code: '00',
			message: 'Transfer success',
			advice: ADVICE.done,
		});
	});

	test.each([
		['its message', answer('00', 'Sedang diproses')],
		['its info', answer('00', 'Ok', { info: 'pending' })],
		['its status', answer('00', 'Ok', { status: 'gagal' })],
		['its response description', answer('00', 'Ok', { responseDescription: 'timeout' })],
		['its error description', answer('00', 'Ok', { errorDescription: 'failed' })],
		['data that cannot be compared', answer('00', 'Ok', 'x')],
	])('of success is none by %s', (_, body) => {
		expect(judgeMove(body, SENT)).toEqual(pending('00', body.message));
	});

	test("with a remark of failure is a success: that is the caller's own", () => {
		expect(judgeMove(answer('00', 'Ok', { remark: 'pembayaran gagal' }), SENT).outcome).toBe(
			'success',
		);
	});

	test('of another payment is told so', () => {
		expect(judgeMove(answer('00', 'Ok', { amount: 7 }), SENT)).toEqual(
			pending('ANSWER_MISMATCH', 'The switcher says 00, but its amount is 7 and not 50000'),
		);
	});

	test('for another account may have gone there', () => {
		for (const name of ['account', 'expectedBeneficiaryAccount']) {
			expect(judgeMove(answer('00', 'Ok', { beneficiaryAccount: '7' }), { [name]: '8' })).toEqual({
				...pending(
					'BENEFICIARY_MISMATCH',
					'The switcher says 00, but its beneficiaryAccount is 7 and not 8',
				),
				advice: expect.stringMatching(/^The money may have gone to another account\./) as string,
			});
		}
	});

	test.each(['0101', '-1', '51', ''])('of refusal (%s) is never the end of it', (code) => {
		expect(judgeMove(answer(code, 'Saldo tidak cukup'), SENT)).toEqual(
			pending(code === '' ? 'NO_CODE' : code, 'Saldo tidak cukup'),
		);
	});

	test('without words is told so', () => {
		expect(judgeMove(answer('99', ' '), SENT)).toEqual(
			pending('99', 'The switcher gives no reason'),
		);
	});

	test('keeps in its message what leaves the refusal open, for the status check', () => {
		const open = answer('51', 'Insufficient balance', { errorDescription: 'timeout' });
		expect(judgeMove(open, SENT).message).toBe('Insufficient balance. timeout');

		const padded = answer('51', 'Saldo kurang', { info: ' Saldo kurang ', status: 'timeout' });
		expect(judgeMove(padded, SENT).message).toBe('Saldo kurang. timeout');

		const plain = answer('51', 'Insufficient balance', { errorDescription: 'Not enough' });
		expect(judgeMove(plain, SENT).message).toBe('Insufficient balance');

		const twice = answer('51', 'Timeout', { errorDescription: 'timeout' });
		expect(judgeMove(twice, SENT).message).toBe('Timeout');
	});

	test.each(['Reversal already executed', 'exception:&', 'exception :', 'exception:  .'])(
		'"%s" is printed in plain refusals, and leaves nothing open',
		(errorDescription) => {
			const body = answer('51', 'Saldo kurang', { errorDescription });
			expect(judgeMove(body, SENT).message).toBe('Saldo kurang');
		},
	);

	test('an exception that says something leaves it open', () => {
		const body = answer('51', 'Saldo kurang', { errorDescription: 'exception: java.net' });
		expect(judgeMove(body, SENT).message).toBe('Saldo kurang. exception: java.net');
	});
});

const UNKNOWN = answer('-1', 'refnum provided was not found');
const POOR = pending('51', 'Insufficient balance');

describe.each([
	['transfer', judgeTransferStatus, 'Transfer success', 'Reversal success'],
	['reversal', judgeReversalStatus, 'Reversal success', 'Transfer success'],
] as const)('the status of a %s', (_, judge, info, otherInfo) => {
	test('of success is one', () => {
		expect(judge(answer('00', 'Check success', { info }), POOR, SENT)).toMatchObject({
			outcome: 'success',
			message: 'Check success',
		});
		expect(judge(answer('00', 'Ok', { info: info.toUpperCase() }), POOR, SENT).outcome).toBe(
			'success',
		);
	});

	test('goes by its info alone, whole', () => {
		for (const other of [otherInfo, `${info} not`, `no ${info}`, '', undefined]) {
			expect(judge(answer('00', info, { info: other }), POOR, SENT)).toEqual(
				pending('UNKNOWN_INFO', `The status check says "${other ?? ''}"`),
			);
		}
	});

	test('that doubts itself is pending', () => {
		const body = answer('00', 'Ok', { info, status: 'pending' });
		expect(judge(body, POOR, SENT)).toEqual(pending('00', 'Ok'));
	});

	test('of another payment is told so', () => {
		expect(judge(answer('00', 'Ok', { info, refnum: '7' }), POOR, SENT).code).toBe(
			'ANSWER_MISMATCH',
		);
	});

	test('that does not know the refnum proves what the call itself was refused for', () => {
		expect(judge(UNKNOWN, POOR, SENT)).toEqual({
			outcome: 'failed',
			code: '51',
			message: 'Insufficient balance (status check: refnum provided was not found)',
			advice: expect.stringMatching(/^No money moved\./) as string,
		});
	});

	test.each([
		['a code of success', pending('00', 'Insufficient balance'), UNKNOWN],
		['no known reason', pending('99', 'Something else'), UNKNOWN],
		['open words', pending('51', 'Insufficient balance, timeout'), UNKNOWN],
		['another answer', POOR, answer('-1', 'refnum is blank')],
		['another code', POOR, answer('99', 'refnum provided was not found')],
		['open words of the check', POOR, answer('-1', 'refnum not found, timeout')],
	])('proves nothing after %s', (_case, first, body) => {
		expect(judge(body, first, SENT)).toBe(first);
	});
});

test.each([
	['0101', 'Inquiry failed', 'transfer', /Check the source account and the payment code/],
	['51', 'Saldo tidak cukup', 'transfer', /Top up the source account/],
	['99', 'Reversal already executed', 'reversal', /^An earlier reversal/],
	['99', 'refnumTarget was not found', 'reversal', /Check the refnum and the journal/],
	['99', 'refnum was not found', 'reversal', /Check the refnum and the journal/],
	['51', 'Saldo tidak cukup', 'reversal', /The account that got the money/],
])('a call refused with %s "%s" failed as a %s', (code, message, kind, advice) => {
	const judge = kind === 'transfer' ? judgeTransferStatus : judgeReversalStatus;

	expect(judge(UNKNOWN, pending(code, message), SENT)).toMatchObject({
		outcome: 'failed',
		advice: expect.stringMatching(advice),
	});
});

test.each([
	['0101', 'Inquiry failed', judgeReversalStatus],
	['99', 'Not: reversal already executed', judgeReversalStatus],
	['99', 'Reversal already executed twice', judgeReversalStatus],
	['99', 'refnumber was not found', judgeReversalStatus],
	['99', 'refnumTarget was not found', judgeTransferStatus],
])('a call refused with %s "%s" is no plain refusal', (code, message, judge) => {
	expect(judge(UNKNOWN, pending(code, message), SENT).outcome).toBe('pending');
});

describe('a status check on its own', () => {
	test('takes a transfer and a reversal', () => {
		for (const info of ['Transfer success', 'reversal success']) {
			expect(judgeAnyStatus(answer('00', 'Ok', { info }), POOR, SENT).outcome).toBe('success');
		}
		for (const info of ['Transfer success!', 'A transfer success']) {
			expect(judgeAnyStatus(answer('00', 'Ok', { info }), POOR, SENT).code).toBe('UNKNOWN_INFO');
		}
	});

	test('knows no reason for which a call was refused', () => {
		expect(judgeAnyStatus(UNKNOWN, POOR, SENT)).toBe(POOR);
	});

	test('asks for the refnum as text', () => {
		expect(statusCheck({ refnum: 2501021304050001 })).toEqual({
			method: 'POST',
			url: '/check',
			body: { refnum: '2501021304050001' },
		});
	});
});

test.each([
	['-1', 'refnum provided was not found', true],
	['-1', 'Refnum X Not Found', true],
	['-1', 'refnumX not found', false],
	['-1', 'refnum foundling', false],
	['00', 'refnum not found', false],
	['-1', 'not found', false],
	['-1', 'refnum not found, please wait', false],
])('%s "%s" says that the refnum is unknown: %s', (code, message, expected) => {
	expect(isUnknownRefnum({ code, message })).toBe(expected);
});

test('an inquiry has one item, or why there is none', () => {
	expect(readAnswer(answer('00', 'Ok', { account: 7, amount: '5' }))).toEqual({
		items: [{ account: '7', amount: 5 }],
	});
	expect(readAnswer(answer('51', 'No such account'))).toEqual({
		refusal: {
			code: '51',
			message: 'No such account',
			advice: 'Check bank and account. Nothing was changed.',
		},
	});
	expect(refusalOf({}, 'Ask.')).toEqual({
		code: 'NO_CODE',
		message: 'The switcher gives no reason',
		advice: 'Ask.',
	});
});
