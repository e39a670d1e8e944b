import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, textInBody } from '../../../common/body';
import { fieldsOf } from '../../../common/general/answer';
import { post } from '../../../common/post';
import { goldMemory } from '../../../common/remembered';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields/quoted';
import { judgeConfirmation, RECONCILE } from '../../verdicts';

/** GoldPro Buy Gram: buys what was quoted. A quote goes stale when the price changes. */
export const buyByGram: MoneyOperation = {
	value: 'buyByGram',
	name: 'Buy by Gram',
	action: 'Buy gold by gram',
	description: 'Buy the weight of gold of a quote',
	movesMoney: true,
	notice: 'This moves money: it buys what was quoted. Quote by Gram moves none.',
	summary: ['phone_number', 'gold_weight', 'amount'],
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [requestId, quotedPhoneNumber, quotedWeight],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/purchase/gram', fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('buyByGram'),
	judge: judgeConfirmation,
	output: fieldsOf,
	reconcile: RECONCILE,
};
