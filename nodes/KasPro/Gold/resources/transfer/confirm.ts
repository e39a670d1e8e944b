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
	action: 'Transfer gold',
	description: 'Send the gold of a quote to another GoldPro user',
	movesMoney: true,
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [requestId, quotedPhoneNumber, quotedWeight, additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/transfer/confirm', fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('transfer'),
	judge: judgeConfirmation,
	output: fieldsOf,
	reconcile: RECONCILE,
};
