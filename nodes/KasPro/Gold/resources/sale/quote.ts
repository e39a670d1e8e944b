import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { goldWeight, phoneNumber } from '../../fields';
import { SELL_QUOTE_PATH } from '../../paths';

/** GoldPro Check Out Sell Gram, which the document prints as "Sell Gram" too: it only quotes. */
export const quote: Operation = {
	value: 'quote',
	name: 'Quote',
	action: 'Get the selling price of gold',
	description: 'Get what a weight of gold sells for. Sells nothing.',
	movesMoney: false,

	fields: [phoneNumber, goldWeight, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', SELL_QUOTE_PATH),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
