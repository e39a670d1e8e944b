import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../shared/contract/field';
import { ADVICE, type Verdict, pending } from '../shared/contract/verdict';
import { asText } from '../shared/values/asText';
import { describeMismatch, findMismatch, isIncomparable } from '../shared/values/mismatch';
import { findRefusal, type KnownRefusal } from '../shared/values/refusals';
import { doubtsRefusal, doubtsSuccess } from '../shared/values/words';
import { dataOf, explain, fieldsOf, wordsOf } from './answer';
import { ECHOES } from './echoes';
import { REVERSAL_REFUSALS, TRANSFER_REFUSALS } from './refusals';

const WRONG_PAYEE =
	'The money may have gone to another account. Do not send it again: look its status up, and reverse it with its refnum and journal if so.';

function confirmed(body: IDataObject, fields: Fields): Verdict {
	const mismatch = findMismatch(fieldsOf(body), fields, ECHOES);
	if (!mismatch) return { outcome: 'success', ...explain(body), advice: ADVICE.done };
	const text = `The switcher says 00, but ${describeMismatch(mismatch)}`;
	return mismatch.answered === 'beneficiaryAccount'
		? { ...pending('BENEFICIARY_MISMATCH', text), advice: WRONG_PAYEE }
		: pending('ANSWER_MISMATCH', text);
}

/**
 * What the answer to a transfer or a reversal says of the money. No refusal is the end of it: a
 * refnum can be sent again, and an earlier attempt may have moved the money that this one did not.
 */
export function judgeMove(body: IDataObject, fields: Fields): Verdict {
	const { code, message } = explain(body);
	const words = wordsOf(body);
	if (code === '00') {
		const isUnclear = doubtsSuccess(words) || isIncomparable(body.data);
		return isUnclear ? pending(code, message) : confirmed(body, fields);
	}
	// The status check goes by the message: what leaves the refusal open must stand in it.
	return pending(code, leavesRefusalOpen(message) === leavesRefusalOpen(words) ? message : words);
}

/** Printed in plain refusals: that one was executed, and an exception that says nothing. */
const PRINTED = /reversal already executed|\bexception ?: *(?=[&.]|$)/gi;

const leavesRefusalOpen = (words: string): boolean => doubtsRefusal(words.replace(PRINTED, ''));

/**
 * What Status Check says of a call, given the verdict that made us ask. Its `00` means that the
 * check went well; only `info` speaks of the transaction. That a refnum is unknown proves something
 * only where the call itself was refused for a known reason, in words that leave nothing open.
 */
const judgeCheck =
	(success: RegExp, refusals: readonly KnownRefusal[]) =>
	(body: IDataObject, first: Verdict, fields: Fields): Verdict => {
		const { code, message } = explain(body);
		if (code === '00') {
			const info = asText(dataOf(body).info);
			if (!success.test(info)) {
				return pending('UNKNOWN_INFO', `The status check says "${info}"`);
			}
			return doubtsSuccess(wordsOf(body)) ? pending(code, message) : confirmed(body, fields);
		}
		// Beside a code of success, words of refusal contradict it and prove nothing.
		const known =
			first.code === '00' ? undefined : findRefusal(refusals, first.code, first.message);
		if (!known || leavesRefusalOpen(first.message) || !isUnknownRefnum(body)) return first;
		return {
			...first,
			outcome: 'failed',
			message: `${first.message} (status check: ${message})`,
			advice: known.advice,
		};
	};

export const judgeTransferStatus = judgeCheck(/^transfer success$/i, TRANSFER_REFUSALS);
export const judgeReversalStatus = judgeCheck(/^reversal success$/i, REVERSAL_REFUSALS);

/**
 * Status Check on its own, which does not know whether the refnum is of a transfer or a reversal.
 */
export const judgeAnyStatus = judgeCheck(/^(transfer|reversal) success$/i, []);

/** "refnum provided was not found": the switcher has no such transaction, or not yet. */
export function isUnknownRefnum(body: IDataObject): boolean {
	const { code, message } = explain(body);
	return code === '-1' && /refnum\b.*\bnot found/i.test(message) && !doubtsRefusal(wordsOf(body));
}
