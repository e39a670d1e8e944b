import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { toRupiah } from '../shared/values/rupiah';

/** Documented as text in one place and as a number in another; a number would lose digits. */
const TEXT_FIELDS = ['disburseId', 'custRefNumber', 'token', 'pin', 'bankCode', 'bankAccount'];

/** Whole rupiah, written as `50000.0` or as text. */
const AMOUNT_FIELDS = ['amountTransfer', 'balance', 'effectiveBalance', 'maxAmountTransfer'];

/** An answer's fields as the output shows them: ids as text, amounts as whole rupiah. */
export function tidy(answer: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(answer).map(([name, value]) => {
			if (value === null || value === undefined) return [name, value];
			if (TEXT_FIELDS.includes(name)) return [name, asText(value)];
			if (AMOUNT_FIELDS.includes(name)) return [name, toRupiah(value)];
			return [name, value];
		}),
	);
}
