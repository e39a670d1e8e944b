import type { IDataObject } from 'n8n-workflow';

import type { Refusal } from '../../shared/contract/result';
import { asText } from '../../shared/values/asText';
import { findRefusal } from './refusals';

/** Why KasPro refused, in its own words. */
export type Reason = Pick<Refusal, 'code' | 'message'>;

const CODE_IN_TEXT = /^\[([\w-]+)\]\s*/;

/**
 * "[GE-0001] Unauthorize" carries the code in its text, which says more than the code beside it.
 */
export function explain(code: unknown, message: unknown): Reason {
	const said = asText(message).replace(/\s+/g, ' ').trim();
	const own = CODE_IN_TEXT.exec(said)?.[1];
	const text = said.replace(CODE_IN_TEXT, '');
	return {
		code: own ?? (asText(code) || 'NO_CODE'),
		message: text || 'KasPro gave no reason',
	};
}

/** The reason of an answer that has only `message` and `result`. */
export const explainResult = ({ message, result }: IDataObject): Reason =>
	explain(message, typeof result === 'string' ? result : undefined);

const UNAUTHORIZED = 'GE-0001';
const OAUTH_REFUSALS = ['invalid_token', 'unauthorized'];

/**
 * Why KasPro did not let the request in, or nothing when it did. It comes as `result` beside
 * `message: ERROR`, or as the `error` of its OAuth server.
 */
export function whyNotLetIn({ result, error, error_description }: IDataObject): Reason | undefined {
	const ownWords = explain(undefined, result);
	if (ownWords.code === UNAUTHORIZED) return ownWords;
	return OAUTH_REFUSALS.includes(asText(error)) ? explain(error, error_description) : undefined;
}

/** A read that is refused has changed nothing. */
export const refuseRead = (reason: Reason): Refusal => ({
	...reason,
	advice: 'Nothing was changed. It is safe to run this again.',
});

/**
 * A call that does more than read, such as a registration: only a plain refusal says that it did
 * not.
 */
export function refuseChange(reason: Reason): Refusal {
	const known = findRefusal(reason.message);
	return {
		...reason,
		advice:
			known?.outcome === 'failed'
				? `Nothing was changed. ${known.fix}`
				: 'No money moved, but what was asked for may have been done. Look before you run it again.',
	};
}
