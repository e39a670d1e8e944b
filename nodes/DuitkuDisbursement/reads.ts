import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../shared/contract/field';
import type { ReadResult, Refusal } from '../shared/contract/result';
import { asText } from '../shared/values/asText';
import { describeMismatch, findMismatch } from '../shared/values/mismatch';
import { explain } from './answer';
import { INQUIRY_ECHOES } from './echoes';
import { speaksOfQuery } from './responseCodes';

const MOVES_NOTHING = 'This call moves no money.';
const WAIT = 'Wait before you make it again.';
const WAIT_AS_DOCUMENTED =
	'Wait before you make it again: the document of Duitku says not to retry after this code.';
const NOTHING_OF_TRANSFER = 'It says nothing of the transfer.';

/** Reads the answer to an inquiry, a balance or a list: its items, or why Duitku refused. */
export function readAnswer(body: IDataObject, items: () => IDataObject[]): ReadResult {
	return body.responseCode === '00' ? { items: items() } : { refusal: refusalOf(body) };
}

/** Reads the answer to an inquiry: the item that the transfer behind it takes. */
export function readInquiry(body: IDataObject, sent: Fields, item: () => IDataObject): ReadResult {
	const mismatch = body.responseCode === '00' && findMismatch(body, sent, INQUIRY_ECHOES);
	if (!mismatch) return readAnswer(body, () => [item()]);
	return {
		refusal: {
			code: 'ANSWER_MISMATCH',
			message: `Duitku answers the inquiry for another payment: ${describeMismatch(mismatch)}`,
			advice: `${MOVES_NOTHING} Do not pay what this answer names: ask Duitku.`,
		},
	};
}

/** Why a status could not be had at all, or nothing when the answer speaks of the transfer. */
export function findStatusRefusal(body: IDataObject): Refusal | undefined {
	if (!speaksOfQuery(asText(body.responseCode))) return undefined;
	const refusal = refusalOf(body);
	return { ...refusal, advice: `${refusal.advice} ${NOTHING_OF_TRANSFER}` };
}

function refusalOf(body: IDataObject): Refusal {
	const { code, meaning, fix, message, isNotToBeRetried } = explain(body);
	const whatToDo = fix ?? (isNotToBeRetried ? WAIT_AS_DOCUMENTED : WAIT);
	return { code, message, advice: `${meaning}. ${MOVES_NOTHING} ${whatToDo}` };
}
