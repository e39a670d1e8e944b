import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import { isObject } from '../shared/send';

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

/** The fields of `data`, with the agent of the call under `agent`. */
export function readData({ data, agent }: IDataObject): IDataObject {
	return {
		...(isObject(data) ? tidy(data) : {}),
		...(isObject(agent) ? { agent: tidy(agent) } : {}),
	};
}

/** The elements of `data`, where it is a list. */
export const readList = ({ data }: IDataObject): IDataObject[] =>
	Array.isArray(data) ? data.filter(isObject).map(tidy) : [];

function tidy(fields: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => !SECRET_FIELDS.includes(name))
			.map(([name, value]) => {
				if (AMOUNT_FIELDS.includes(name)) return [name, toRupiah(value)];
				if (TEXT_FIELDS.includes(name) && typeof value === 'number') return [name, asText(value)];
				return [name, value];
			}),
	);
}

/** A whole number where the value is one; anything else stays as it came. */
function toRupiah(value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string' || !/^(\d+|\d{1,3}(\.\d{3})+)$/.test(value)) return value;
	const amountIdr = Number(value.replaceAll('.', ''));
	return Number.isSafeInteger(amountIdr) ? amountIdr : value;
}
