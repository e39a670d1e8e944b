import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { toRupiah } from '../shared/values/rupiah';
import { isObject } from '../shared/values/json';

/** A number here would lose zeros or digits. */
const TEXT_FIELDS = [
	'refnum',
	'bank',
	'account',
	'paymentCode',
	'sourceBank',
	'sourceAccount',
	'beneficiaryBank',
	'beneficiaryAccount',
	'journal',
];

/** The fields of `data`: ids as text, the amount as whole rupiah. The table calls it a String. */
export function readData({ data }: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(isObject(data) ? data : {}).map(([name, value]) => {
			if (TEXT_FIELDS.includes(name)) return [name, asText(value)];
			return [name, name === 'amount' ? toRupiah(value) : value];
		}),
	);
}
