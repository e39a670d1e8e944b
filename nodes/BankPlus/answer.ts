import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { toRupiah } from '../shared/values/rupiah';
import { isObject } from '../shared/values/json';

/** A number here would lose zeros or digits. */
const TEXT_FIELDS = [
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
];

/** Whole rupiah, written as a number or with dots: "25.000" is twenty-five thousand. */
const AMOUNT_FIELDS = [
	'account_balance',
	'admin',
	'admin_fee',
	'amount',
	'balance',
	'deposit_amount',
	'first_deposit',
	'total',
];

/** Must never leave by an output, wherever an answer puts them. */
const SECRET_FIELDS = [
	'session_id',
	'sessionid',
	'sid',
	'password',
	'pin',
	'pin_platform',
	'pin_transaksi',
];

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

function tidy(fields: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => !SECRET_FIELDS.includes(name))
			.map(([name, value]) => {
				if (AMOUNT_FIELDS.includes(name)) return [name, amountOf(value)];
				if (TEXT_FIELDS.includes(name) && typeof value === 'number') return [name, asText(value)];
				return [name, value];
			}),
	);
}

/** "25.000" is twenty-five thousand; anything that is no whole number for sure stays as it came. */
function amountOf(value: IDataObject[string]): IDataObject[string] {
	const isDotted = typeof value === 'string' && /^\d{1,3}(\.\d{3})+$/.test(value);
	return toRupiah(isDotted ? value.replaceAll('.', '') : value);
}
