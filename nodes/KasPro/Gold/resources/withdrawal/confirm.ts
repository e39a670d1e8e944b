import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, textInBody } from '../../../common/body';
import { fieldsOf } from '../../../common/general/answer';
import { post } from '../../../common/post';
import { goldMemory } from '../../../common/remembered';
import { quotedPhoneNumber, weightToWithdraw, withdrawalRequestId } from '../../fields/quoted';
import { judgeWithdrawal, RECONCILE } from '../../verdicts';

/**
 * GoldPro Withdraw Confirmation: the fees and the shipping are paid, and the gold is sent. Its
 * printed request_id is not that of the address before it, and no other call answers one like it.
 */
export const confirm: MoneyOperation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Withdraw gold',
	description: 'Order gold to be sent to an address, and pay for it',
	movesMoney: true,
	notice:
		'This moves money: fees and shipping are paid, and the gold leaves the account. Get Address moves none.',
	summary: ['phone_number', 'gold_weight', 'amount'],
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [withdrawalRequestId, quotedPhoneNumber, weightToWithdraw],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/withdraw/confirm', fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('withdrawal'),
	judge: judgeWithdrawal,
	output: fieldsOf,
	reconcile: RECONCILE,
};
