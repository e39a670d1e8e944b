import {
	readAnswer,
	readChange,
	readOtpAnswer,
} from '../../../../../nodes/KasPro/common/wallet/reads';

type Body = Parameters<typeof readAnswer>[0];

const READS = [readAnswer, readChange, readOtpAnswer];
const CLOSED = { message: 'ERROR', result: '[GE-0001] Unauthorize' };

const adviceOf = (body: Body, read: typeof readAnswer) => {
	const result = read(body);
	return 'refusal' in result ? result.refusal.advice : undefined;
};

test.each([{ code: 0 }, { code: '0', message: 'Berhasil' }])('%j is accepted', (body) => {
	for (const read of READS) expect(read(body)).toEqual({ items: [body] });
});

test.each([
	{ code: 1, message: 'In Process' },
	{ code: 1 },
	{ code: 0, message: 'Sedang diproses' },
])('%j is a request that was taken, but no OTP that was right', (body) => {
	expect(readAnswer(body)).toEqual({ items: [body] });
	expect(readChange(body)).toEqual({ items: [body] });
	expect(adviceOf(body, readOtpAnswer)).toMatch(/may have been done/);
});

test.each([
	{},
	{ code: 0, message: 'Gagal' },
	{ code: 1, message: 'Customer not found' },
	{ code: 2, message: 'Berhasil' },
	{ code: '00' },
	{ code: 110_005, message: 'Customer not found' },
	CLOSED,
])('%j is refused', (body) => {
	for (const read of READS) expect(read(body)).toEqual({ refusal: expect.any(Object) });
});

test('a read is safe to run again, a change only when it was refused for sure', () => {
	const unsure = { code: 7, message: 'Gagal' };
	const sure = { code: 7, message: 'Customer not found' };
	expect(adviceOf(unsure, readAnswer)).toMatch(/^Nothing was changed\. It is safe/);
	expect(adviceOf(unsure, readChange)).toMatch(/may have been done/);
	expect(adviceOf(sure, readChange)).toMatch(/^Nothing was changed\. Check/);
	expect(adviceOf(CLOSED, readChange)).toMatch(/^Nothing was changed\. Mend the authentication/);
});

test('a wrong OTP has used up a try, and one that never got in has not', () => {
	expect(adviceOf({ code: 7, message: 'Invalid OTP' }, readOtpAnswer)).toMatch(/each try counts/);
	expect(adviceOf(CLOSED, readOtpAnswer)).toMatch(/^Nothing was changed\. Mend/);
});
