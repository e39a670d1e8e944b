import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, textInBody } from '../../../common/body';
import { fieldsOf } from '../../../common/general/answer';
import { post } from '../../../common/post';
import { goldMemory } from '../../../common/remembered';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields/quoted';
import { judgeConfirmation, RECONCILE } from '../../verdicts';

/** GoldPro Transfer Confirmation: sends the gold of a Transfer Check Out. */
export const confirm: MoneyOperation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Send gold to another user',
	description: 'Send the gold of a quote to another GoldPro user',
	movesMoney: true,
	notice: 'This sends gold to its recipient: the quote before it sends nothing.',
	summary: ['phone_number', 'gold_weight', 'amount'],
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [requestId, quotedPhoneNumber, quotedWeight],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/transfer/confirm', fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('transfer'),
	judge: judgeConfirmation,
	output: fieldsOf,
	reconcile: RECONCILE,
};
