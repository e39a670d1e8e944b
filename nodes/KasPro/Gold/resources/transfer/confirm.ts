import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields';
import { goldPayment } from '../../goldPayment';

/** GoldPro Transfer Confirmation: sends the gold of a Transfer Check Out. */
export const confirm: Operation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Transfer gold',
	description: 'Send the gold of a quote to another GoldPro user',
	...goldPayment,

	fields: [requestId, quotedPhoneNumber, quotedWeight, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/transfer/confirm'),
		body: bodyOf(fields),
	}),
};
