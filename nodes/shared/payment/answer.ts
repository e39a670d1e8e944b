import type { IDataObject } from 'n8n-workflow';

import type { Fields, MoneyOperation } from '../contract/operation';
import { isNotRunCode } from '../contract/notRunError';
import { ADVICE, type Verdict } from '../contract/verdict';
import type { Reply } from '../wire/exchange';

/** What became of one payment, with the answer's fields as far as there was an answer. */
export interface Settled {
	verdict: Verdict;
	answer: IDataObject;
}

export const pending = (code: string, message: string): Verdict => ({
	outcome: 'pending',
	code,
	message,
	advice: ADVICE.lookUp,
});

const unclear = (code: string, message: string, answer: IDataObject = {}): Settled => ({
	verdict: pending(code, message),
	answer,
});

// Bank+ prints 400 beside a wrong PIN; whether it is sent as the HTTP status, it does not say.
const REFUSALS = [400, 401, 403];

/**
 * Reads the answer to a payment. Only a readable answer with HTTP 200 can say that money moved;
 * a readable 400, 401 or 403 can say that it did not. Everything else leaves the payment pending.
 */
export function judgeReply(reply: Reply, operation: MoneyOperation, fields: Fields): Settled {
	if (reply.kind === 'none') {
		const { code, message } = reply;
		if (!isNotRunCode(code)) return unclear(code, message);
		return { verdict: { outcome: 'failed', code, message, advice: ADVICE.notRun }, answer: {} };
	}
	const { httpStatus, body } = reply;
	const isRefusal = REFUSALS.includes(httpStatus);

	if (body && (httpStatus === 200 || isRefusal)) {
		const verdict = operation.judge(body, fields);
		if (httpStatus === 200 || verdict.outcome === 'failed') return { verdict, answer: body };
	}
	if (httpStatus !== 200) {
		return unclear(`HTTP_${httpStatus}`, `The answer has HTTP status ${httpStatus}`, body);
	}
	return unclear('UNREADABLE_ANSWER', 'The answer is not a JSON object');
}
