import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { quotedAmount, quotedPhoneNumber, requestId } from '../../fields';
import { goldPayment } from '../../goldPayment';

/** GoldPro Buy Rupiah: buys what was quoted. A quote goes stale when the price changes. */
export const buyByRupiah: Operation = {
	value: 'buyByRupiah',
	name: 'Buy by Rupiah',
	action: 'Buy gold by rupiah',
	description: 'Buy gold for the amount of a quote',
	...goldPayment,

	fields: [requestId, quotedPhoneNumber, quotedAmount, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/purchase/rupiah'),
		body: bodyOf(fields),
	}),
};
