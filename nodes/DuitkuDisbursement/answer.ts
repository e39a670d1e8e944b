import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { tidyBy } from '../shared/values/tidy';
import { doubtsRefusal, doubtsSuccess } from '../shared/values/words';
import { meaningOf, type ResponseCode } from './responseCodes';

/** Who is paid and how much, in the words of most answers. */
export const PAYEE = ['accountName', 'bankCode', 'bankAccount', 'amountTransfer'] as const;

const tidy = tidyBy({
	// Documented as text in one place and as a number in another.
	text: ['disburseId', 'custRefNumber', 'token', 'pin', 'bankCode', 'bankAccount'],
	amounts: ['amountTransfer', 'balance', 'effectiveBalance', 'maxAmountTransfer'],
});

/**
 * An answer's fields as the output shows them, with what it lacks: ids as text, amounts as whole
 * rupiah. The e-mail address stands last: it is the merchant's own.
 */
export function fieldsOf(body: IDataObject, lacking: IDataObject = {}): IDataObject {
	const { email, ...fields } = tidy(body);
	return { ...fields, ...lacking, ...(email !== undefined && { email }) };
}

/**
 * The code of an answer, what it means, and its words. Cash out names its text `responseMessage`.
 */
export function explain(body: IDataObject) {
	const code = asText(body.responseCode);
	const texts = [body.responseDesc, body.responseMessage]
		.map((text) => asText(text).trim())
		.filter((text) => text !== '');
	const explained = meaningOf(code);
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
