import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { isNotRunCode, type NotRunCode } from './notRunError';
import type { ApiRequest } from './operation';

/** Every n8n context that can call a system with a credential. */
export type Caller = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** What came back over the wire. `body` is absent when it is not a JSON object. */
export type Reply =
	| { kind: 'answer'; httpStatus: number; body?: IDataObject }
	| { kind: 'none'; code: NoAnswerCode | NotRunCode; message: string };

export type NoAnswerCode = 'TIMEOUT' | 'CONNECTION_LOST' | 'CANCELLED' | 'REQUEST_FAILED';

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

// A string is skipped whole, so that digits inside it stay as they are.
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * A JSON object, or nothing. Integers too long for a JavaScript number come out as text, with all
 * of their digits: ids and cash-out tokens are documented as numbers.
 */
export function parseObject(text: unknown): IDataObject | undefined {
	if (typeof text !== 'string') return undefined;
	const exact = text.replace(STRING_OR_NUMBER, (token) =>
		/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
	);
	try {
		const parsed: unknown = JSON.parse(exact);
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Sends one request once: no redirect is followed, and an HTTP error is an answer like any other,
 * because n8n logs in and sends again when a 401 reaches it. Never throws.
 *
 * @param credentials used in place of the stored ones; n8n writes what a login gives into them
 */
export async function send(
	caller: Caller,
	credential: string,
	request: ApiRequest,
	timeoutMs: number,
	credentials?: ICredentialDataDecryptedObject,
): Promise<Reply> {
	try {
		const response: unknown = await caller.helpers.httpRequestWithAuthentication.call(
			caller,
			credential,
			{
				...request,
				json: true,
				encoding: 'text',
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
			credentials && {
				credentialsDecrypted: { id: '', name: '', type: credential, data: credentials },
			},
		);
		const { statusCode, body } = response as IN8nHttpFullResponse;
		return { kind: 'answer', httpStatus: statusCode, body: parseObject(body) };
	} catch (error) {
		return noAnswer(error);
	}
}

function noAnswer(error: unknown): Reply {
	const cause = error instanceof Error && 'httpCode' in error ? error.httpCode : undefined;
	if (typeof cause === 'string' && cause.startsWith('E')) {
		const code = NO_ANSWER[cause] ?? 'CONNECTION_LOST';
		return { kind: 'none', code, message: NO_ANSWER_MESSAGE[code] };
	}
	const detail = error instanceof Error ? error.message : String(error);
	if (isNotRunCode(cause)) return { kind: 'none', code: cause, message: detail };
	return {
		kind: 'none',
		code: 'REQUEST_FAILED',
		message: `${NO_ANSWER_MESSAGE.REQUEST_FAILED}: ${detail}`,
	};
}
