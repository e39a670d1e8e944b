import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import { toRupiah } from '../../shared/values/rupiah';

/** Ids and phone numbers, which come as numbers here and as text there; a number loses zeros. */
const TEXT_FIELDS = new Set([
	'id',
	'mobileNumber',
	'pocketId',
	'reference',
	'request_id',
	'response_id',
	'responseId',
]);

/** Whole rupiah, which come as numbers or as text. The samples mask some ("4xxx9"). */
const AMOUNT_FIELDS = new Set([
	'accountBalance',
	'adminFee',
	'amount',
	'availableBalance',
	'balanceAfter',
	'balanceBefore',
	'certificate_fee',
	'estimation_product',
	'fee',
	'grand_total',
	'interBankFee',
	'paymentAmount',
	'price',
	'serviceFee',
	'shipping_cost',
	'totalAmount',
	'value',
]);

/** Whoever holds it acts as the user. */
const SESSION_FIELD = 'session_id';

/** An answer as outputs show it: ids as text, amounts as whole rupiah, no session. */
export function tidy(answer: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(answer)
			.filter(([name]) => name !== SESSION_FIELD)
			.map(([name, value]) => [name, tidyValue(name, value)]),
	);
}

function tidyValue(name: string, value: unknown): IDataObject[string] {
	if (Array.isArray(value)) return value.map((entry) => tidyValue('', entry));
	if (typeof value === 'object' && value !== null) return tidy(value as IDataObject);
	if (value === null || value === undefined) return value;
	if (TEXT_FIELDS.has(name)) return asText(value);
	return AMOUNT_FIELDS.has(name) ? toRupiah(value) : value;
}
