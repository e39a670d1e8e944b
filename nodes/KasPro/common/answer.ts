import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import { isObject } from '../../shared/values/json';
import { tidyBy } from '../../shared/values/tidy';

/** An answer's fields as outputs show them: ids as text, amounts as whole rupiah, no session. */
export const tidy = tidyBy({
	text: ['id', 'mobileNumber', 'pocketId', 'reference', 'request_id', 'response_id', 'responseId'],
	// The samples mask some ("4xxx9").
	amounts: [
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
	],
	secrets: ['session_id'],
	nested: true,
});

/** One item per element of a list; an element that is no object becomes the field of this name. */
export const itemsOf = (list: unknown, name: string): IDataObject[] =>
	Array.isArray(list)
		? list.map((element: unknown) =>
				isObject(element) ? tidy(element) : { [name]: asText(element) },
			)
		: [];

/** Data that is not there, or is there without content. */
export const saysNothing = (data: unknown): boolean =>
	data === undefined ||
	data === null ||
	data === '' ||
	(Array.isArray(data) && data.length === 0) ||
	(isObject(data) && Object.keys(data).length === 0);
