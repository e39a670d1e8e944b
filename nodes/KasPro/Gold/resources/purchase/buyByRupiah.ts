import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, textInBody } from '../../../common/body';
import { fieldsOf } from '../../../common/general/answer';
import { post } from '../../../common/post';
import { goldMemory } from '../../../common/remembered';
import { quotedAmount, quotedPhoneNumber, requestId } from '../../fields/quoted';
import { judgeConfirmation, RECONCILE } from '../../verdicts';

/** GoldPro Buy Rupiah: buys what was quoted. A quote goes stale when the price changes. */
export const buyByRupiah: MoneyOperation = {
	value: 'buyByRupiah',
	name: 'Buy by Rupiah',
	action: 'Buy gold by rupiah',
	description: 'Buy gold for the amount of a quote',
	movesMoney: true,
	notice: 'This moves money: it buys what was quoted. Quote by Rupiah moves none.',
	summary: ['phone_number', 'gold_weight', 'amount'],
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [requestId, quotedPhoneNumber, quotedAmount],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/purchase/rupiah', fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('buyByRupiah'),
	judge: judgeConfirmation,
	output: fieldsOf,
	reconcile: RECONCILE,
};
