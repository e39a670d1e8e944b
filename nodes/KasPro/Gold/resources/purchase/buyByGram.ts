import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields';
import { goldPayment } from '../../goldPayment';

/** GoldPro Buy Gram: buys what was quoted. A quote goes stale when the price changes. */
export const buyByGram: Operation = {
	value: 'buyByGram',
	name: 'Buy by Gram',
	action: 'Buy gold by gram',
	description: 'Buy the weight of gold of a quote',
	...goldPayment,

	fields: [requestId, quotedPhoneNumber, quotedWeight, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/purchase/gram'),
		body: bodyOf(fields),
	}),
};
