import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { isObject } from '../shared/values/json';
import { tidyBy } from '../shared/values/tidy';

/** Who is paid and how much. */
export const PAYEE = ['beneficiaryBank', 'beneficiaryAccount', 'amount'] as const;

const tidy = tidyBy({
	text: [
		'refnum',
		'bank',
		'account',
		'paymentCode',
		'sourceBank',
		'sourceAccount',
		'beneficiaryBank',
		'beneficiaryAccount',
		'journal',
	],
	// The document's table calls it a String.
	amounts: ['amount'],
	blankNulls: true,
});

/** What an answer holds; some hold nothing. */
export const dataOf = ({ data }: IDataObject): IDataObject => (isObject(data) ? data : {});

/** The fields of `data`: ids as text, the amount as whole rupiah. */
export const fieldsOf = (body: IDataObject): IDataObject => tidy(dataOf(body));

/** What a reversal needs of a transfer, and the bank to find it: the register keeps it. */
export const BOOKED = [
	'data.refnum',
	'data.journal',
	'data.amount',
	'data.beneficiaryBank',
	'data.beneficiaryAccount',
	'data.timestamp',
] as const;

/** The code and the message of an answer. */
export function explain(body: IDataObject) {
	const code = asText(body.code);
	const message = asText(body.message).trim();
	return {
		code: code === '' ? 'NO_CODE' : code,
		message: message === '' ? 'The switcher gives no reason' : message,
	};
}

/** All that an answer says in words, each text once. The remark is the caller's own. */
export function wordsOf(body: IDataObject): string {
	const { info, status, responseDescription, errorDescription } = dataOf(body);
	const texts = [body.message, info, status, responseDescription, errorDescription]
		.map((text) => asText(text).trim())
		.filter((text) => text !== '');
	return [...new Set(texts)].join('. ');
}
