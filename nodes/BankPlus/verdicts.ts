import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../shared/contract/field';
import { ADVICE, type Verdict, pending } from '../shared/contract/verdict';
import { asText } from '../shared/values/asText';
import {
	describeMismatch,
	findMismatch,
	isIncomparable,
	type Echo,
} from '../shared/values/mismatch';
import { findRefusal } from '../shared/values/refusals';
import { doubtsRefusal, doubtsSuccess } from '../shared/values/words';
import { dataOf, explain, fieldsOf, wordsOf } from './answer';
import { PAYMENT_REFUSALS } from './refusals';

/** What the answer to a payment says of the money. The echoes must equal what was sent. */
export const judgePayment =
	(echoes: readonly Echo[]) =>
	(body: IDataObject, fields: Fields): Verdict => {
		const { code, message } = explain(body);
		const words = wordsOf(body);
		if (code !== '00') {
			const known = findRefusal(PAYMENT_REFUSALS, code, message);
			return known && !doubtsRefusal(words)
				? { outcome: 'failed', code, message, advice: known.advice }
				: pending(code, message);
		}
		if (doubtsSuccess(words) || isRefusedInside(body) || isIncomparable(body.data)) {
			return pending(code, message);
		}
		const mismatch = findMismatch(fieldsOf(body), fields, echoes);
		if (!mismatch) return { outcome: 'success', code, message, advice: ADVICE.done };
		return pending('ANSWER_MISMATCH', `Bank+ says 00, but ${describeMismatch(mismatch)}`);
	};

/** The bank's answer inside one of success is a refusal. */
function isRefusedInside(body: IDataObject): boolean {
	const { code, status } = dataOf(body);
	return status === false || (code !== undefined && asText(code) !== '00');
}

/** What to do about a payment that Bank+ has no status call for. */
export const RECONCILE =
	'The money may have moved. Do not send this payment again. Bank+ has no status call: compare the balance of the agent before and after, or ask the bank with account, amount and time, and the trace code if there is one.';
