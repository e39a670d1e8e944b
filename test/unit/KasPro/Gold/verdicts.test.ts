import type { IDataObject } from 'n8n-workflow';

import {
	judgeConfirmation,
	judgeWithdrawal,
	RECONCILE,
} from '../../../../nodes/KasPro/Gold/verdicts';
import { ADVICE } from '../../../../nodes/shared/contract/verdict';

const SENT = { request_id: '1', gold_weight: 0.5 };
const OURS = { request_id: '1' };
const LOW = 'wallet balance is insufficient';

const answer = (
	response_status: unknown,
	response_code: unknown,
	response_message?: string,
	data?: unknown,
): IDataObject => ({
	data: data as IDataObject,
	general_response: { response_status, response_code, response_message },
});

test.each<[IDataObject, string, string]>([
	[answer(true, 200, 'Success', OURS), 'success', '200'],
	[answer(true, '200', undefined, OURS), 'success', '200'],

	[{}, 'pending', 'NO_CODE'],
	[answer(true, 200, 'Success'), 'pending', 'ANSWER_MISMATCH'],
	[answer(true, 200, 'Success', 'done'), 'pending', 'ANSWER_MISMATCH'],
	[answer(true, 200, 'Success', { request_id: '2' }), 'pending', 'ANSWER_MISMATCH'],
	[answer(true, 200, 'Gagal', { request_id: '2' }), 'pending', '200'],
	[answer(true, 200, 'Success', { ...OURS, status: 'Pending' }), 'pending', '200'],
	[answer(true, 202, 'Accepted', OURS), 'pending', '202'],
	[answer(true, 400, LOW), 'pending', '400'],
	[answer(undefined, 400, LOW), 'pending', '400'],
	[answer(undefined, 200, 'Success', OURS), 'pending', '200'],
	[answer(false, 200, 'Success', OURS), 'pending', '200'],
	[answer('false', 400, LOW), 'pending', '400'],
	[answer(false, 200, LOW), 'pending', '200'],
	[answer(false, 503, LOW), 'pending', '503'],
	[answer(false, undefined, LOW), 'pending', 'NO_CODE'],
	[answer(false, 400, 'Gagal'), 'pending', '400'],
	[answer(false, 400, LOW, { response_id: '1' }), 'pending', '400'],
	[{ ...answer(true, 200, 'Success', OURS), result: '[GE-0001] Unauthorize' }, 'pending', '200'],

	[answer(false, 400, LOW), 'failed', '400'],
	[answer(false, '9999', '[W-1] User not found', []), 'failed', 'W-1'],
	[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'failed', 'GE-0001'],
])('%j is %s with the code %s', (body, outcome, code) => {
	expect(judgeConfirmation(body, SENT)).toMatchObject({ outcome, code });
});

test('each verdict says what to do now', () => {
	const adviceOn = (body: IDataObject) => judgeConfirmation(body, SENT).advice;
	expect(adviceOn(answer(true, 200, 'Success', OURS))).toBe(ADVICE.done);
	expect(adviceOn({})).toBe(RECONCILE);
	expect(adviceOn(answer(true, 200, 'Success'))).toBe(RECONCILE);
	expect(adviceOn(answer(true, 200, 'Gagal', OURS))).toContain(`says "Gagal". ${RECONCILE}`);
	expect(adviceOn(answer(false, 400, LOW))).toMatch(/^No money moved\. Fill up/);
});

test('a withdrawal may answer another ID where the weight is the same', () => {
	const body = answer(true, 200, 'Success', { request_id: '2', gold_weight: 0.5 });
	expect(judgeWithdrawal(body, SENT).outcome).toBe('success');
	expect(judgeConfirmation(body, SENT).outcome).toBe('pending');
});
