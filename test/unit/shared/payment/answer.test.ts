import type { Reply } from '../../../../nodes/shared/contract/reply';
import { ADVICE, pending } from '../../../../nodes/shared/contract/verdict';
import { toFinding, toStatusFinding } from '../../../../nodes/shared/payment/answer';
import { LOOKED_UP, PAYMENT } from '../../../support/madeUpOperations';

const answer = (httpStatus: number, code?: string): Reply => ({
	kind: 'answer',
	httpStatus,
	body: code === undefined ? undefined : { code, message: 'as said' },
});

const find = (reply: Reply) => toFinding(reply, PAYMENT, {});

test.each(['TIMEOUT', 'CONNECTION_LOST', 'CANCELLED', 'REQUEST_FAILED'] as const)(
	'a payment without an answer (%s) is pending',
	(code) => {
		expect(find({ kind: 'none', code, message: 'Nothing came' })).toEqual({
			verdict: pending(code, 'Nothing came'),
			answer: {},
		});
	},
);

test('a payment that never ran has failed', () => {
	expect(find({ kind: 'none', code: 'LOGIN_REFUSED', message: 'Wrong password' })).toEqual({
		verdict: {
			outcome: 'failed',
			code: 'LOGIN_REFUSED',
			message: 'Wrong password',
			advice: ADVICE.notRun,
		},
		answer: {},
	});
});

test.each([
	['00', 'success'],
	['76', 'failed'],
	['68', 'pending'],
])('a readable answer with HTTP 200 says what its code %s says: %s', (code, outcome) => {
	expect(find(answer(200, code))).toMatchObject({
		verdict: { outcome, code },
		answer: { code, message: 'as said' },
	});
});

test.each([400, 401, 403])(
	'a readable answer with HTTP %d can refuse, and nothing else',
	(status) => {
		expect(find(answer(status, '76'))).toMatchObject({
			verdict: { outcome: 'failed', code: '76' },
		});
		for (const code of ['00', '68']) {
			expect(find(answer(status, code))).toEqual({
				verdict: pending(`HTTP_${status}`, `The answer has HTTP status ${status}`),
				answer: { code, message: 'as said' },
			});
		}
	},
);

test.each([201, 302, 402, 404, 500, 502])(
	'an answer with HTTP %d says nothing of the money',
	(status) => {
		for (const code of ['00', '76', undefined]) {
			expect(find(answer(status, code)).verdict).toMatchObject({
				outcome: 'pending',
				code: `HTTP_${status}`,
			});
		}
		expect(find(answer(status)).answer).toEqual({});
	},
);

test('an answer that cannot be read is pending', () => {
	expect(find(answer(200))).toEqual({
		verdict: pending('UNREADABLE_ANSWER', 'The answer is not a JSON object'),
		answer: {},
	});
	expect(find(answer(400)).verdict.code).toBe('HTTP_400');
});

describe('the answer of a status call', () => {
	const first = { verdict: pending('TIMEOUT', ''), answer: { code: 'first', only: 'there' } };
	const findStatus = (reply: Reply) => {
		if (!LOOKED_UP.lookUp) throw new Error('There is no status call');
		return toStatusFinding(reply, LOOKED_UP.lookUp, first, {});
	};

	test('counts with the fields of both answers', () => {
		expect(findStatus(answer(200, '00'))).toMatchObject({
			verdict: { outcome: 'success' },
			answer: { code: '00', message: 'as said', only: 'there' },
		});
	});

	test.each([
		answer(200),
		answer(400, '76'),
		answer(502, '00'),
		{ kind: 'none', code: 'TIMEOUT', message: '' },
	] satisfies Reply[])('says nothing where it is none (%#)', (reply) => {
		expect(findStatus(reply)).toBeUndefined();
	});
});
