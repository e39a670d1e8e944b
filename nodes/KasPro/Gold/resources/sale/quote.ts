import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { readAnswer } from '../../../common/general/reads';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { goldWeight, phoneNumber } from '../../fields/quote';

export const QUOTE_PATH = '/v2/gold-pro/checkout/sell';

/** GoldPro Check Out Sell Gram, which the document prints as "Sell Gram" too: it only quotes. */
export const quote: ReadOperation = {
	value: 'quote',
	name: 'Quote',
	action: 'Get price to sell at',
	description: 'Get what a weight of gold sells for. Sells nothing.',
	movesMoney: false,

	fields: [inferred(phoneNumber), inferred(goldWeight)],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', QUOTE_PATH, fields),
	read: readAnswer,
};
