import type { IDataObject } from 'n8n-workflow';

import { judgePayment, RECONCILE } from '../../../../../nodes/KasPro/common/wallet/verdicts';
import { ADVICE } from '../../../../../nodes/shared/contract/verdict';

const SENT = { mobileNumber: '080000000101', account: '8881234567918', amount: 5_000 };
const LOW = 'Saldo tidak cukup';
const ASYNC = { flowType: 'Async', reffId: 'R1' };
const OTHER = { account: '777xxx' };

const judge = (body: IDataObject, sent: IDataObject = SENT) => judgePayment(body, sent);

test.each<[IDataObject, string, string]>([
	[{ code: 0 }, 'success', '0'],
	[{ code: '0', message: 'Berhasil', data: {} }, 'success', '0'],
	[{ code: 0, data: null }, 'success', '0'],
	[{ code: 0, data: { account: '888xxxxxx918', amount: '5000.00' } }, 'success', '0'],

	[{}, 'pending', 'NO_CODE'],
	[{ code: '00' }, 'pending', '00'],
	[{ code: 1, message: 'In Process' }, 'pending', '1'],
	[{ code: 0, data: ASYNC }, 'pending', '0'],
	[{ code: 0, data: { flowType: 'ASYNC' } }, 'pending', '0'],
	[{ code: 0, data: 'done' }, 'pending', '0'],
	[{ code: 0, message: 'Gagal' }, 'pending', '0'],
	[{ code: 0, data: { status: 'Pending' } }, 'pending', '0'],
	[{ code: 0, result: '[GE-0001] Unauthorize' }, 'pending', '0'],
	[{ code: 0, data: OTHER }, 'pending', 'ANSWER_MISMATCH'],
	[{ code: 0, message: 'Gagal', data: OTHER }, 'pending', 'ANSWER_MISMATCH'],
	[{ code: 1, data: OTHER }, 'pending', 'ANSWER_MISMATCH'],
	[{ code: 7, data: { ...ASYNC, ...OTHER } }, 'pending', 'ANSWER_MISMATCH'],
	[{ code: 7, data: OTHER }, 'pending', '7'],
	[{ code: 500, message: LOW }, 'pending', '500'],
	[{ code: 7, message: LOW, data: { reffId: 'R1' } }, 'pending', '7'],
	[{ code: 7, message: 'Something went wrong' }, 'pending', '7'],
	[{ message: 'ERROR', result: '[TF-0019] 1 Not Found' }, 'pending', 'NO_CODE'],
	[{ code: 7, error: 'invalid_token' }, 'pending', '7'],
	[{ error: 'invalid_token', data: { reffId: 'R1' } }, 'pending', 'NO_CODE'],
	[{ error: 'invalid_token', general_response: {} }, 'pending', 'NO_CODE'],

	[{ code: 7, message: LOW }, 'failed', '7'],
	[{ code: '110005', message: '[W-1] Customer not found', data: [] }, 'failed', 'W-1'],
	[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'failed', 'GE-0001'],
	[{ error: 'invalid_token', error_description: 'Expired' }, 'failed', 'invalid_token'],
])('%j is %s with the code %s', (body, outcome, code) => {
	expect(judge(body)).toMatchObject({ outcome, code });
});

test('each verdict says what to do now', () => {
	expect(judge({ code: 0 }).advice).toBe(ADVICE.done);
	expect(judge({ code: 1 }).advice).toBe(RECONCILE);
	expect(judge({ code: 0, data: OTHER })).toMatchObject({
		message: `KasPro's answer has another account than was sent: "777xxx" and not "${SENT.account}"`,
		advice: RECONCILE,
	});
	expect(judge({ code: 0, message: 'Gagal' }).advice).toBe(
		`KasPro contradicts itself: its code says success, its text says "Gagal". ${RECONCILE}`,
	);
	expect(judge({ code: 0, message: 'OK', data: { status: 'Pending' } }).advice).toContain(
		'its text says "Pending"',
	);
	expect(judge({ code: 7, message: LOW }).advice).toMatch(/^No money moved\. Fill up/);
	expect(judge({ error: 'unauthorized' }).advice).toBe(ADVICE.notRun);
});

test('an answer is held against the body that was sent', () => {
	const sent = { ...SENT, additionalBodyFields: { account: '7770000000001' } };
	expect(judge({ code: 0, data: OTHER }, sent).outcome).toBe('success');
});
