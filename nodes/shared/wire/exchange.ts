import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { isNotRunCode } from '../contract/notRunError';
import type { NoAnswerCode, Reply } from '../contract/reply';
import { asText } from '../values/asText';
import { parseObject } from '../values/json';
import { messageOf } from '../values/messageOf';
import type { Deadline } from './deadline';
import { isStream, readBody } from './readBody';

const NO_ANSWER: Record<string, NoAnswerCode> = {
	ECONNABORTED: 'TIMEOUT',
	ETIMEDOUT: 'TIMEOUT',
	ERR_CANCELED: 'CANCELLED',
};

// Our own words: n8n's stock texts for these faults advise to retry, which may pay twice.
const NO_ANSWER_MESSAGE: Record<NoAnswerCode, string> = {
	TIMEOUT: 'No answer came in time',
	CONNECTION_LOST: 'The connection broke before an answer came',
	CANCELLED: 'The execution was cancelled before an answer came',
	REQUEST_FAILED: 'The request could not be completed',
};

/**
 * The longest documented list has some 30 kB; a history of a year may have a hundred times that.
 */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * The rules of the wire. No redirect is followed, and an HTTP error is an answer like any other,
 * because n8n logs in and sends again when a 401 reaches it. What is longer than 10 MB unpacked, or
 * too deep, is an answer without a body. n8n's own time-out only counts how long a connection is
 * silent, and a byte now and then would hold it open: so there is a deadline beside it.
 */
export async function exchange(
	request: IHttpRequestOptions,
	timeoutMs: number,
	deadline: Deadline,
	make: (options: IHttpRequestOptions) => Promise<unknown>,
): Promise<Reply> {
	const options: IHttpRequestOptions = {
		...request,
		encoding: 'stream',
		timeout: timeoutMs,
		abortSignal: deadline.signal,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	try {
		const { statusCode, headers, body } = (await make(options)) as IN8nHttpFullResponse;
		const text: unknown = isStream(body) ? await readBody(body, MAX_BYTES) : body;
		const sentAtMs = Date.parse(asText(headers.date));
		return {
			kind: 'answer',
			httpStatus: statusCode,
			body: parseObject(text),
			...(isStream(body) && text === undefined && { isTooLong: true }),
			...(!Number.isNaN(sentAtMs) && { sentAtMs }),
		};
	} catch (error) {
		return deadline.isOver() ? noAnswerFor('TIMEOUT') : noAnswer(error);
	} finally {
		deadline.end();
	}
}

const noAnswerFor = (code: NoAnswerCode): Reply => ({
	kind: 'none',
	code,
	message: NO_ANSWER_MESSAGE[code],
});

function noAnswer(error: unknown): Reply {
	const cause = codeOf(error);
	if (typeof cause === 'string' && cause.startsWith('E')) {
		return noAnswerFor(NO_ANSWER[cause] ?? 'CONNECTION_LOST');
	}
	const detail = messageOf(error);
	if (isNotRunCode(cause)) return { kind: 'none', code: cause, message: detail };
	return {
		kind: 'none',
		code: 'REQUEST_FAILED',
		message: `${NO_ANSWER_MESSAGE.REQUEST_FAILED}: ${detail}`,
	};
}

/** n8n's own errors carry the cause as `httpCode`, those of a body that breaks off as `code`. */
function codeOf(error: unknown): unknown {
	if (typeof error !== 'object' || error === null) return undefined;
	if ('httpCode' in error) return error.httpCode;
	return 'code' in error ? error.code : undefined;
}
