import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import type { Mismatch } from '../../shared/values/mismatch';
import { ADVICE, type Verdict } from '../../shared/contract/verdict';
import { isObject } from '../../shared/values/json';
import { doubtsSuccess } from '../../shared/values/words';
import { accessRefusal, explainRefusal } from './refusal';
import { findRefusal } from './refusals';

/** What an answer says of a payment, wherever in it that stands. */
export interface Said {
	code: string;
	message: string;
	data: unknown;
}

/**
 * Codes that refuse nothing: those of success and of "In Process", and those that repeat an HTTP
 * status of a server that does not know what it did.
 */
const NO_REFUSALS = [0, 1, 200, 201, 202, 408, 409, 425];
const isRefusalCode = (code: string): boolean =>
	/^-?\d+$/.test(code) && !NO_REFUSALS.includes(Number(code)) && !/^0*5\d\d$/.test(code);

const isEmpty = (data: unknown): boolean =>
	data === undefined ||
	data === null ||
	data === '' ||
	(Array.isArray(data) && data.length === 0) ||
	(isObject(data) && Object.keys(data).length === 0);

/** Failed, when the words, the code and the lack of data leave no doubt that nothing moved. */
export function refusedForSure({ code, message, data }: Said): Verdict | undefined {
	const reason = explainRefusal(code, message);
	const known = isEmpty(data) && isRefusalCode(code) ? findRefusal(reason.message) : undefined;
	if (!known) return undefined;
	return { outcome: 'failed', ...reason, advice: `No money moved. ${known.fix}` };
}

/** Failed, when KasPro did not let the payment in. An answer that says more than that is unclear. */
export function notLetIn(body: IDataObject): Verdict | undefined {
	const saysMore = !isEmpty(body.data) || 'general_response' in body || 'code' in body;
	const reason = saysMore ? undefined : accessRefusal(body);
	return reason && { outcome: 'failed', ...reason, advice: ADVICE.notRun };
}

/** What puts a success in doubt: its own words, or what it says of a status in `data`. */
export function findDoubt({ message, data }: Said): string | undefined {
	const status = isObject(data) ? asText(data.status) : '';
	return [message, status].find(doubtsSuccess);
}

/** Pending: the code says one thing and the text another. */
export const contradicts = (said: Said, doubt: string, reconcile: string): Verdict => ({
	outcome: 'pending',
	...explainRefusal(said.code, said.message),
	advice: `KasPro contradicts itself: its code says success, its text says "${doubt}". ${reconcile}`,
});

/** Pending: the answer speaks of another payment than the one that was sent. */
export const speaksOfAnother = (
	{ answered, got, expected }: Mismatch,
	reconcile: string,
): Verdict => ({
	outcome: 'pending',
	code: 'ANSWER_MISMATCH',
	message: `KasPro's answer has another ${answered} than was sent: "${got}" and not "${expected}"`,
	advice: reconcile,
});
