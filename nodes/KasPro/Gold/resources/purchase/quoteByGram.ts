import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { goldWeight, phoneNumber } from '../../fields';

/** GoldPro Check Out Gram: what a weight costs now. Its response_id is the request_id of Buy Gram. */
export const quoteByGram: Operation = {
	value: 'quoteByGram',
	name: 'Quote by Gram',
	action: 'Get the price of gold by gram',
	description: 'Get the price of a weight of gold, and the ID to buy it with',
	movesMoney: false,

	fields: [phoneNumber, goldWeight, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/checkout/gram'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
