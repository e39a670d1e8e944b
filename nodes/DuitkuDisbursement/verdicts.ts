import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../shared/contract/field';
import { ADVICE, NOT_FOUND, type Verdict, pending } from '../shared/contract/verdict';
import { asText } from '../shared/values/asText';
import { describeMismatch, findMismatch, type Echo } from '../shared/values/mismatch';
import { leavesOpen } from '../shared/values/words';
import { explain } from './answer';
import { CASH_OUT_ECHOES, TRANSFER_ECHOES } from './echoes';
import { isDenial, meaningOf, speaksOfQuery } from './responseCodes';

const NO_MONEY_MOVED = 'No money moved.';
const NOT_DENIED =
	'That alone does not prove that no money moved. Do not send this payment again: check the disburse ID, look again later, or ask Duitku.';

/** What sets the answers to a kind of payment apart. */
interface PaymentKind {
	/** Fields that must equal what was sent, before an answer counts as success. */
	echoes: readonly Echo[];
	/** What is left to do after a success. */
	done: string;
	/** How to begin anew after a failure. */
	newAttempt: string;
}

const TRANSFER: PaymentKind = {
	echoes: TRANSFER_ECHOES,
	done: ADVICE.done,
	newAttempt: 'A new attempt starts with a new inquiry.',
};

const CASH_OUT: PaymentKind = {
	echoes: CASH_OUT_ECHOES,
	done: 'The balance is debited and the token is out. If you gave a callback URL, the callback says whether the money was picked up. Do not send this payment again.',
	newAttempt: 'The cash out can be created anew.',
};

/** What the answer to a transfer says of the money. */
export const judgeTransfer = (body: IDataObject, fields: Fields): Verdict =>
	judge(TRANSFER, body, fields);

/** What the answer to a cash out says of the money. */
export const judgeCashOut = (body: IDataObject, fields: Fields): Verdict =>
	judge(CASH_OUT, body, fields);

function judge(kind: PaymentKind, body: IDataObject, fields: Fields): Verdict {
	const { code, meaning, outcome, fix, message, isDoubted } = explain(body);
	if (isDoubted && outcome !== 'denied') {
		const advice = `The text of Duitku contradicts its code ${code}. ${ADVICE.lookUp}`;
		return { outcome: 'pending', code, message, advice };
	}
	switch (outcome) {
		case 'success':
			return confirmSuccess(kind, body, fields, code, message);
		case 'pending':
		case 'denied':
			return { outcome: 'pending', code, message, advice: `${meaning}. ${ADVICE.lookUp}` };
		case 'failed':
		case 'setUp': {
			const advice = [`${meaning}.`, fix, NO_MONEY_MOVED, kind.newAttempt];
			return { outcome: 'failed', code, message, advice: advice.filter(Boolean).join(' ') };
		}
	}
}

function confirmSuccess(
	{ echoes, done }: PaymentKind,
	body: IDataObject,
	fields: Fields,
	code: string,
	message: string,
): Verdict {
	const mismatch = findMismatch(body, fields, echoes);
	if (!mismatch) return { outcome: 'success', code, message, advice: done };
	return pending('ANSWER_MISMATCH', `Duitku says ${code}, but ${describeMismatch(mismatch)}`);
}

/**
 * What Inquiry Status says of a transfer, given the verdict that made us ask. Codes that refuse
 * the query say nothing of the transfer, and a denial proves only what the transfer's own answer
 * already hinted at.
 */
export function judgeStatus(body: IDataObject, first: Verdict, fields: Fields): Verdict {
	const { code, meaning, outcome, message, isDoubted } = explain(body);
	if (speaksOfQuery(code)) return first;
	if (!isDenial(code)) return outcome === 'denied' ? first : judgeTransfer(body, fields);
	const isHinted = meaningOf(first.code).outcome === 'denied' && !leavesOpen(first.message);
	if (!isHinted || isDoubted) {
		// Not the code of the denial: a later look must not take it for the transfer's own answer.
		return { ...pending(NOT_FOUND, message), advice: `${meaning}. ${NOT_DENIED}` };
	}
	const advice = `${meaning}. ${NO_MONEY_MOVED} ${TRANSFER.newAttempt}`;
	return { outcome: 'failed', code, message, advice };
}

/** Does Inquiry Status know nothing of this disburseId? That says nothing of what became of it. */
export const isUnknown = (body: IDataObject): boolean => isDenial(asText(body.responseCode));
