import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { isObject } from '../shared/values/json';
import { tidyBy } from '../shared/values/tidy';

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
	secrets: ['session_id', 'sessionid', 'sid', 'password', 'pin', 'pin_platform', 'pin_transaksi'],
});

/** The fields of `data`, with the agent of the call under `agent`, and the trace code. */
export function readData(body: IDataObject): IDataObject {
	const { data, agent } = body;
	const trace = traceCodeOf(body);
	return {
		...(isObject(data) ? tidy(data) : {}),
		...(isObject(agent) ? { agent: tidy(agent) } : {}),
		...(trace === '' ? {} : { trace_code: trace }),
	};
}

/** The same with what Bank+ says of the call, unless `data` has a field of that name. */
export function readRecord(body: IDataObject): IDataObject {
	const fields = readData(body);
	const message = asText(body.message).trim();
	return message === '' || 'message' in fields ? fields : { ...fields, message };
}

/** What the bank finds the call by. */
export function traceCodeOf({ data, trace_code: own }: IDataObject): string {
	return (isObject(data) ? asText(data.trace_code) : '') || asText(own);
}

/** The elements of `data`, where it is a list. */
export const readList = ({ data }: IDataObject): IDataObject[] =>
	Array.isArray(data) ? data.filter(isObject).map(tidy) : [];
