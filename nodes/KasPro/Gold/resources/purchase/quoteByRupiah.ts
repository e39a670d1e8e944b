import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { amount } from '../../../common/fields';
import { readAnswer } from '../../../common/general/reads';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { phoneNumber } from '../../fields/quote';

/**
 * GoldPro Check Out Rupiah: how much gold an amount buys now. Its response_id is the request_id of
 * Buy Rupiah.
 */
export const quoteByRupiah: ReadOperation = {
	value: 'quoteByRupiah',
	name: 'Quote by Rupiah',
	action: 'Get weight by rupiah',
	description: 'Get the weight of gold for an amount, and the ID to buy it with',
	movesMoney: false,

	fields: [inferred(phoneNumber), inferred(amount)],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/checkout/rupiah', fields),
	read: readAnswer,
};
