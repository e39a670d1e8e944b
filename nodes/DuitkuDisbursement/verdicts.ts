import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import { pending } from '../shared/judgeReply';
import type { Fields, ReadResult, Refusal } from '../shared/operation';
import { ADVICE, type Verdict } from '../shared/outcome';
import { tidy } from './answer';
import { RESPONSE_CODES, type ResponseCode } from './responseCodes';

const NEW_ATTEMPT = 'No money moved. A new attempt starts with a new inquiry.';
const READ_AGAIN = 'Nothing was sent and no money moved. It is safe to run this again.';
const NOTHING_SENT = 'Nothing was sent and no money moved.';

const UNKNOWN_CODE: ResponseCode = {
	outcome: 'pending',
	meaning: 'The document of Duitku does not explain this code',
};

/** Echoed fields that must equal what was sent, before an answer counts as success. */
const ECHOED = ['bankCode', 'bankAccount', 'amountTransfer', 'custRefNumber'] as const;

/** The code of an answer, and what it means. Cash out names its text `responseMessage`. */
function explain(body: IDataObject) {
	const code = asText(body.responseCode);
	const entry = Object.hasOwn(RESPONSE_CODES, code) ? RESPONSE_CODES[code] : undefined;
	const { meaning, outcome, fix } = entry ?? UNKNOWN_CODE;
	const own = body.responseDesc ?? body.responseMessage;
	const message = typeof own === 'string' && own.trim() !== '' ? own.trim() : meaning;
	return { code: code === '' ? 'NO_CODE' : code, meaning, outcome, fix, message };
}

function mismatch(body: IDataObject, fields: Fields): string | undefined {
	const echoed = tidy(body);
	return ECHOED.find(
		(name) =>
			echoed[name] !== undefined &&
			fields[name] !== undefined &&
			asText(echoed[name]) !== asText(fields[name]),
	);
}

/** What the answer to a transfer or a cash out says of the money. */
export function judgePayment(body: IDataObject, fields: Fields): Verdict {
	const { code, meaning, outcome, fix, message } = explain(body);
	switch (outcome) {
		case 'success':
			return confirmSuccess(body, fields, code, message);
		case 'pending':
		case 'denied':
			return { outcome: 'pending', code, message, advice: `${meaning}. ${ADVICE.lookUp}` };
		case 'failed':
		case 'setUp':
			return {
				outcome: 'failed',
				code,
				message,
				advice: [`${meaning}.`, fix, NEW_ATTEMPT].filter(Boolean).join(' '),
			};
	}
}

function confirmSuccess(body: IDataObject, fields: Fields, code: string, message: string): Verdict {
	const differs = mismatch(body, fields);
	if (differs === undefined) return { outcome: 'success', code, message, advice: ADVICE.done };
	return pending(
		'ANSWER_MISMATCH',
		`Duitku says ${code}, but its ${differs} is ${asText(body[differs])} and not ${asText(fields[differs])}`,
	);
}

/**
 * What Inquiry Status says of a transfer, given the verdict that made us ask. Codes that refuse
 * the query say nothing of the transfer, and a denial proves only what the transfer's own answer
 * already hinted at.
 */
export function judgeStatus(body: IDataObject, first: Verdict, fields: Fields): Verdict {
	const { code, meaning, outcome, message } = explain(body);
	if (isQueryFault(code)) return first;
	if (isDenial(code)) {
		const hinted = Object.hasOwn(RESPONSE_CODES, first.code)
			? RESPONSE_CODES[first.code]?.outcome === 'denied'
			: false;
		return hinted
			? { outcome: 'failed', code, message, advice: `${meaning}. ${NEW_ATTEMPT}` }
			: { outcome: 'pending', code, message, advice: `${meaning}. ${ADVICE.lookUp}` };
	}
	return outcome === 'denied' ? first : judgePayment(body, fields);
}

/** A link that is down proves nothing; only these two say that there is no such transfer. */
const isDenial = (code: string) => code === 'NF' || code === '-420';

/** Codes of a status answer that speak of the query and not of the transfer. */
const isQueryFault = (code: string) => code === '-952' || RESPONSE_CODES[code]?.outcome === 'setUp';

/** Why a status could not be had at all, or nothing when the answer speaks of the transfer. */
export function statusRefusal(body: IDataObject): Refusal | undefined {
	return isQueryFault(asText(body.responseCode)) ? refusal(body) : undefined;
}

/** Reads the answer to an inquiry, a balance or a list: its items, or why Duitku refused. */
export function readAnswer(body: IDataObject, items: () => IDataObject[]): ReadResult {
	return body.responseCode === '00' ? { items: items() } : { refusal: refusal(body) };
}

function refusal(body: IDataObject): Refusal {
	const { code, meaning, fix, message } = explain(body);
	return { code, message, advice: `${meaning}. ${fix ? `${fix} ${NOTHING_SENT}` : READ_AGAIN}` };
}
