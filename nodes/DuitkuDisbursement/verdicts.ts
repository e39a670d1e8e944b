import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { ADVICE, pending, type Verdict } from '../shared/contract/verdict';
import { type Echo, findMismatch, type Mismatch } from '../shared/values/mismatch';
import type { Fields } from '../shared/contract/field';
import type { ReadResult, Refusal } from '../shared/contract/result';
import { doubtsRefusal, doubtsSuccess, leavesOpen } from '../shared/values/words';
import { RESPONSE_CODES, type ResponseCode } from './responseCodes';

const NO_MONEY_MOVED = 'No money moved.';
const READ_MOVES_NOTHING = 'This call moves no money.';
const WAIT = 'Wait before you make it again.';
const WAIT_AS_DOCUMENTED =
	'Wait before you make it again: the document of Duitku says not to retry after this code.';
const NOTHING_OF_TRANSFER = 'It says nothing of the transfer.';
const NOT_DENIED =
	'That alone does not prove that no money moved. Do not send this payment again: check the disburse ID, look again later, or ask Duitku.';

const UNKNOWN_CODE: ResponseCode = {
	outcome: 'pending',
	meaning: 'The document of Duitku does not explain this code',
};

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
	echoes: [
		{ answered: 'disburseId' },
		{ answered: 'type' },
		{ answered: 'bankCode' },
		{ answered: 'bankAccount' },
		{ answered: 'amountTransfer', as: 'number' },
		{ answered: 'custRefNumber' },
		{ answered: 'accountName' },
	],
	done: ADVICE.done,
	newAttempt: 'A new attempt starts with a new inquiry.',
};

const CASH_OUT: PaymentKind = {
	echoes: [
		{ answered: 'custRefNumber' },
		{ answered: 'bankCode' },
		// The token goes there.
		{ answered: 'phoneNumber', as: 'phone' },
		{ answered: 'amountTransfer', as: 'number' },
		{ answered: 'accountName' },
	],
	done: 'The balance is debited and the token is out. If you gave a callback URL, the callback says whether the money was picked up. Do not send this payment again.',
	newAttempt: 'The cash out can be created anew.',
};

/** The code of an answer, what it means, and its words. Cash out names its text `responseMessage`. */
function explain(body: IDataObject) {
	const code = asText(body.responseCode);
	const entry = Object.hasOwn(RESPONSE_CODES, code) ? RESPONSE_CODES[code] : undefined;
	const texts = [body.responseDesc, body.responseMessage]
		.map((text) => asText(text).trim())
		.filter((text) => text !== '');
	const explained = entry ?? UNKNOWN_CODE;
	return {
		...explained,
		code: code === '' ? 'NO_CODE' : code,
		message: texts[0] ?? explained.meaning,
		isDoubted: contradicts(explained.outcome, texts.join('. ')),
	};
}

/** "Pending" beside a code of success is no success, and "timed out" beside a refusal is none. */
function contradicts(outcome: ResponseCode['outcome'], text: string): boolean {
	if (outcome === 'pending') return false;
	return outcome === 'success' ? doubtsSuccess(text) : doubtsRefusal(text);
}

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
	const { answered, got, expected } = mismatch;
	return pending(
		'ANSWER_MISMATCH',
		`Duitku says ${code}, but its ${answered} is ${got} and not ${expected}`,
	);
}

/**
 * What Inquiry Status says of a transfer, given the verdict that made us ask. Codes that refuse
 * the query say nothing of the transfer, and a denial proves only what the transfer's own answer
 * already hinted at.
 */
export function judgeStatus(body: IDataObject, first: Verdict, fields: Fields): Verdict {
	const { code, meaning, outcome, message, isDoubted } = explain(body);
	if (isQueryFault(code)) return first;
	if (!isDenial(code)) return outcome === 'denied' ? first : judgeTransfer(body, fields);
	const isHinted = RESPONSE_CODES[first.code]?.outcome === 'denied' && !leavesOpen(first.message);
	if (!isHinted || isDoubted) {
		return { outcome: 'pending', code, message, advice: `${meaning}. ${NOT_DENIED}` };
	}
	const advice = `${meaning}. ${NO_MONEY_MOVED} ${TRANSFER.newAttempt}`;
	return { outcome: 'failed', code, message, advice };
}

/** A link that is down proves nothing; only these two say that there is no such transfer. */
const isDenial = (code: string) => code === 'NF' || code === '-420';

/** Does Inquiry Status know nothing of this disburseId? That says nothing of what became of it. */
export const isUnknown = (body: IDataObject): boolean => isDenial(asText(body.responseCode));

/** What in the answer to a status query speaks of another payment, whatever its code says. */
export const findTransferMismatch = (body: IDataObject, fields: Fields): Mismatch | undefined =>
	findMismatch(body, fields, TRANSFER.echoes);

/** Codes of a status answer that speak of the query and not of the transfer. */
const isQueryFault = (code: string) => code === '-952' || RESPONSE_CODES[code]?.outcome === 'setUp';

/** Why a status could not be had at all, or nothing when the answer speaks of the transfer. */
export function statusRefusal(body: IDataObject): Refusal | undefined {
	if (!isQueryFault(asText(body.responseCode))) return undefined;
	const refused = refusal(body);
	return { ...refused, advice: `${refused.advice} ${NOTHING_OF_TRANSFER}` };
}

/** Reads the answer to an inquiry, a balance or a list: its items, or why Duitku refused. */
export function readAnswer(body: IDataObject, items: () => IDataObject[]): ReadResult {
	return body.responseCode === '00' ? { items: items() } : { refusal: refusal(body) };
}

/** The transfer pays what the inquiry has answered: another account or amount is not what was asked for. */
const INQUIRED: readonly Echo[] = [
	{ answered: 'bankCode' },
	{ answered: 'bankAccount' },
	{ answered: 'amountTransfer', as: 'number' },
];

/** Reads the answer to an inquiry: the item that the transfer behind it takes. */
export function readInquiry(body: IDataObject, sent: Fields, item: () => IDataObject): ReadResult {
	const mismatch = body.responseCode === '00' && findMismatch(body, sent, INQUIRED);
	if (!mismatch) return readAnswer(body, () => [item()]);
	const { answered, got, expected } = mismatch;
	return {
		refusal: {
			code: 'ANSWER_MISMATCH',
			message: `Duitku answers the inquiry for another payment: its ${answered} is ${got} and not ${expected}`,
			advice: `${READ_MOVES_NOTHING} Do not pay what this answer names: ask Duitku.`,
		},
	};
}

function refusal(body: IDataObject): Refusal {
	const { code, meaning, fix, message, isNotToBeRetried } = explain(body);
	const whatToDo = fix ?? (isNotToBeRetried ? WAIT_AS_DOCUMENTED : WAIT);
	return { code, message, advice: `${meaning}. ${READ_MOVES_NOTHING} ${whatToDo}` };
}
