import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { readAnswer } from '../../../common/general/reads';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { goldWeight, phoneNumber } from '../../fields/quote';

/**
 * GoldPro Check Out Gram: what a weight costs now. Its response_id is the request_id of Buy Gram.
 */
export const quoteByGram: ReadOperation = {
	value: 'quoteByGram',
	name: 'Quote by Gram',
	action: 'Get price by gram',
	description: 'Get the price of a weight of gold, and the ID to buy it with',
	movesMoney: false,

	fields: [inferred(phoneNumber), inferred(goldWeight)],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/checkout/gram', fields),
	read: readAnswer,
};
