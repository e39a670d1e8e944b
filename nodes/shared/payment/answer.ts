import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../contract/field';
import { isNotRunCode } from '../contract/notRunError';
import type { MoneyOperation } from '../contract/operation';
import type { Reply } from '../contract/reply';
import { ADVICE, failed, pending, type Finding } from '../contract/verdict';

const unclear = (code: string, message: string, answer: IDataObject = {}): Finding => ({
	verdict: pending(code, message),
	answer,
});

// Bank+ prints 400 beside a wrong PIN; whether it is sent as the HTTP status, it does not say.
const REFUSALS = [400, 401, 403];

/**
 * Reads the answer to a payment. Only a readable answer with HTTP 200 can say that money moved;
 * a readable 400, 401 or 403 can say that it did not. Everything else leaves the payment pending.
 */
export function toFinding(
	reply: Reply,
	{ judge }: Pick<MoneyOperation, 'judge'>,
	fields: Fields,
): Finding {
	if (reply.kind === 'none') {
		const { code, message } = reply;
		if (!isNotRunCode(code)) return unclear(code, message);
		return { verdict: failed(code, message, ADVICE.notRun), answer: {} };
	}
	const { httpStatus, body } = reply;
	const isRefusal = REFUSALS.includes(httpStatus);

	if (body && (httpStatus === 200 || isRefusal)) {
		const verdict = judge(body, fields);
		if (httpStatus === 200 || verdict.outcome === 'failed') return { verdict, answer: body };
	}
	if (httpStatus !== 200) {
		return unclear(`HTTP_${httpStatus}`, `The answer has HTTP status ${httpStatus}`, body);
	}
	return unclear('UNREADABLE_ANSWER', 'The answer is not a JSON object');
}

/**
 * Reads the answer of a status call, given what was found first. Nothing when it says nothing; the
 * fields of both answers count.
 */
export function toStatusFinding(
	reply: Reply,
	{ judge }: NonNullable<MoneyOperation['lookUp']>,
	first: Finding,
	fields: Fields,
): Finding | undefined {
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) return undefined;
	return {
		verdict: judge(reply.body, first.verdict, fields),
		answer: { ...first.answer, ...reply.body },
	};
}
