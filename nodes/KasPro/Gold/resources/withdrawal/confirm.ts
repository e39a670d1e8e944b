import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { quotedPhoneNumber, weightToWithdraw, withdrawalRequestId } from '../../fields';
import { goldWithdrawal } from '../../goldPayment';

/**
 * GoldPro Withdraw Confirmation: the fees and the shipping are paid, and the gold is sent. Its
 * printed request_id is not that of the address before it, and no other call answers one like it.
 */
export const confirm: Operation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Withdraw gold',
	description: 'Order gold to be sent to an address, and pay for it',
	...goldWithdrawal,

	fields: [withdrawalRequestId, quotedPhoneNumber, weightToWithdraw, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/withdraw/confirm'),
		body: bodyOf(fields),
	}),
};
