import { additionalBodyFields, bodyOf } from '../../../KasPro/fields';
import { at } from '../../../KasPro/hosts';
import type { Operation } from '../../../shared/operation';
import { addressRequestId, quotedPhoneNumber, weightToWithdraw } from '../../fields';
import { goldPayment } from '../../goldPayment';

/** GoldPro Withdraw Confirmation: the fees and the shipping are paid, and the gold is sent. */
export const confirm: Operation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Withdraw gold',
	description: 'Order gold to be sent to an address, and pay for it',
	...goldPayment,

	fields: [addressRequestId, quotedPhoneNumber, weightToWithdraw, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/withdraw/confirm'),
		body: bodyOf(fields),
	}),
};
