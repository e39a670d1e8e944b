import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { isObject } from '../shared/values/json';
import { tidyBy } from '../shared/values/tidy';
import { PIN_NAMES } from './endpoints';

const tidy = tidyBy({
	text: [
		'transaction_id',
		'account_number',
		'account_number_customer',
		'account_number_agent',
		'bank_code',
		'national_id',
		'phone_mobile',
		'phone_home',
		'phone_office',
		'referenceNumber',
		'trace_code',
	],
	amounts: [
		'account_balance',
		'admin',
		'admin_fee',
		'amount',
		'balance',
		'deposit_amount',
		'first_deposit',
		'total',
	],
	dottedAmounts: true,
	secrets: ['session_id', 'sessionid', 'sid', 'password', ...PIN_NAMES],
});

/** What an answer holds; some hold nothing, or a list. */
export const dataOf = ({ data }: IDataObject): IDataObject => (isObject(data) ? data : {});

/** The fields of `data`, with the agent of the call under `agent`, and the trace code. */
export function fieldsOf(body: IDataObject): IDataObject {
	const { agent } = body;
	const trace = traceCodeOf(body);
	return {
		...tidy(dataOf(body)),
		...(isObject(agent) ? { agent: tidy(agent) } : {}),
		...(trace === '' ? {} : { trace_code: trace }),
	};
}

/** The same with what Bank+ says of the call, unless `data` has a field of that name. */
export function recordOf(body: IDataObject): IDataObject {
	const fields = fieldsOf(body);
	const message = asText(body.message).trim();
	return message === '' || 'message' in fields ? fields : { ...fields, message };
}

/** The elements of `data`, where it is a list. */
export const listOf = ({ data }: IDataObject): IDataObject[] =>
	Array.isArray(data) ? data.filter(isObject).map(tidy) : [];

/** What the bank finds the call by. */
export const traceCodeOf = (body: IDataObject): string =>
	asText(dataOf(body).trace_code) || asText(body.trace_code);

/** The code and the message of an answer. */
export function explain(body: IDataObject) {
	const code = asText(body.code);
	const message = asText(body.message).trim();
	return {
		code: code === '' ? 'NO_CODE' : code,
		message: message === '' ? 'Bank+ gives no reason' : message,
	};
}

/**
 * All that an answer says in words. The name of an account holder is none: some are called Salah.
 */
export function wordsOf(body: IDataObject): string {
	const { message, status, account_name: holder } = dataOf(body);
	const name = asText(holder).trim();
	const texts = [body.message, message, status].map(asText).join('. ');
	return name === '' ? texts : texts.replaceAll(`a.n ${name}`, 'a.n');
}
