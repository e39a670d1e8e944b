import { readAnswer } from '../../../nodes/BankPlus/reads';
import { judgePayment } from '../../../nodes/BankPlus/verdicts';

const judge = (code: string, message: string) => judgePayment([])({ code, message }, {});

test.each([
	['INVALID_PIN', 'PIN salah', /^No money moved\. Correct the PIN/],
	['-1', '[0108] Rekening tidak ditemukan', /^No money moved\. Check the account number/],
	['-1', '[76] Rekening tujuan tidak valid', /^No money moved\. Check bank and account number/],
	['-1', 'Saldo tidak cukup', /^No money moved\. Top up/],
	['99', 'Insufficient balance', /^No money moved\. Top up/],
])('a payment that is refused with %s "%s" has failed', (code, message, advice) => {
	expect(judge(code, message)).toMatchObject({
		outcome: 'failed',
		code,
		message,
		advice: expect.stringMatching(advice),
	});
});

test.each([
	['-1', 'Rekening tujuan [76] tidak valid'],
	['-1', 'Rekening [0108] tidak ditemukan'],
	['0108', '[0108] Rekening tidak ditemukan'],
	['-1', '[0108] Transaksi sedang diproses'],
	['NOT_FOUND', 'Data tidak ditemukan'],
	['INVALID_PIN', 'timeout'],
])('a payment that is answered %s "%s" is pending', (code, message) => {
	expect(judge(code, message).outcome).toBe('pending');
});

const adviceOf = (code: string, message: string) => {
	const result = readAnswer({ code, message }, () => []);
	return 'refusal' in result ? result.refusal.advice : undefined;
};

test.each([
	['-1', '[0108] x', /^Check the account number\. Nothing was changed\.$/],
	['-1', '[76] x', /^Check bank and account number\. Nothing was changed\.$/],
	['NOT_FOUND', 'x', /^Bank\+ has nothing under these fields/],
	['-1', 'x [0108]', /^Ask Bank\+/],
	['-1', 'x [76]', /^Ask Bank\+/],
	['XYZ', 'x', /^Ask Bank\+ when it stays so\. Nothing was changed\.$/],
])('a read that is refused with %s "%s" has changed nothing', (code, message, advice) => {
	expect(adviceOf(code, message)).toMatch(advice);
});

test.each([
	['INVALID_PIN', 'x'],
	['-1', 'Wrong pin'],
])('a read that is refused with %s "%s" has counted a try', (code, message) => {
	expect(adviceOf(code, message)).toMatch(/^Correct the PIN .* may lock it\.$/);
});
