import type { IDataObject } from 'n8n-workflow';

import { ADVICE, type Verdict } from '../../shared/contract/verdict';
import { asText } from '../../shared/values/asText';
import { isObject } from '../../shared/values/json';
import type { Mismatch } from '../../shared/values/mismatch';
import { doubtsSuccess } from '../../shared/values/words';
import { saysNothing } from './answer';
import { explain, whyNotLetIn } from './reasons';
import { findRefusal } from './refusals';

/** What an answer says of a payment, wherever in it that stands. */
export interface Statement {
	code: string;
	message: string;
	data: unknown;
}

/** Failed, when the table of refusals says so: nothing can have moved. */
export function refusedForSure({ code, message, data }: Statement): Verdict | undefined {
	const reason = explain(code, message);
	const known = findRefusal(reason.message, { code, data });
	if (known?.outcome !== 'failed') return undefined;
	return { outcome: 'failed', ...reason, advice: `No money moved. ${known.fix}` };
}

/**
 * Failed, when KasPro did not let the payment in. An answer that says more than that is unclear.
 */
export function notLetIn(body: IDataObject): Verdict | undefined {
	const saysMore = !saysNothing(body.data) || 'general_response' in body || 'code' in body;
	const reason = saysMore ? undefined : whyNotLetIn(body);
	return reason && { outcome: 'failed', ...reason, advice: ADVICE.notRun };
}

/** Pending, with the words of KasPro and what to do now. */
export const unclear = ({ code, message }: Statement, advice: string): Verdict => ({
	outcome: 'pending',
	...explain(code, message),
	advice,
});

/** Pending: the code says one thing and the text another. */
export const contradicts = (said: Statement, doubt: string, reconcile: string): Verdict =>
	unclear(
		said,
		`KasPro contradicts itself: its code says success, its text says "${doubt}". ${reconcile}`,
	);

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

/** What puts a success in doubt: its own words, or what it says of a status in `data`. */
export function findDoubt({ message, data }: Statement): string | undefined {
	const status = isObject(data) ? asText(data.status) : '';
	return [message, status].find(doubtsSuccess);
}

export const succeeded = ({ code, message }: Statement): Verdict => ({
	outcome: 'success',
	...explain(code, message),
	advice: ADVICE.done,
});
