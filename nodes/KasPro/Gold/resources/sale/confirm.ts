import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, textInBody } from '../../../common/body';
import { fieldsOf } from '../../../common/general/answer';
import { post } from '../../../common/post';
import { goldMemory } from '../../../common/remembered';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields/quoted';
import { salePath } from '../../fields/salePath';
import { judgeConfirmation, RECONCILE } from '../../verdicts';
import { QUOTE_PATH } from './quote';

/** Sells the gold of a quote, at a path that the document does not have. */
export const confirm: MoneyOperation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Sell gold',
	description: 'Sell the gold of a quote, at a path that KasPro has given you',
	movesMoney: true,
	notice: 'This sells gold: the quote before it sells nothing.',
	summary: ['phone_number', 'gold_weight', 'amount'],
	pays: ['gold_weight', 'amount', 'phone_number'],

	fields: [salePath, requestId, quotedPhoneNumber, quotedWeight],
	additionalFields: [additionalBodyFields],
	rules: (fields) =>
		asText(fields.path).startsWith(QUOTE_PATH)
			? [`Path ${QUOTE_PATH} only quotes: it sells nothing`]
			: [],

	request: (fields) => post('gold', asText(fields.path), fields),
	reference: textInBody('request_id'),
	remembered: goldMemory('sale'),
	judge: judgeConfirmation,
	output: fieldsOf,
	reconcile: RECONCILE,
};
