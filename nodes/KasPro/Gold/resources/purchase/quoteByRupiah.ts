import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { amount, phoneNumber } from '../../fields';

/** GoldPro Check Out Rupiah: how much gold an amount buys now. Its response_id is the request_id of Buy Rupiah. */
export const quoteByRupiah: Operation = {
	value: 'quoteByRupiah',
	name: 'Quote by Rupiah',
	action: 'Get the weight of gold for an amount',
	description: 'Get the weight of gold for an amount, and the ID to buy it with',
	movesMoney: false,

	fields: [phoneNumber, amount, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/checkout/rupiah'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
