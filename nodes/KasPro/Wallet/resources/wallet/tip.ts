import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { servicePath } from '../../../common/fields';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { servicePayment, serviceRequestId } from '../../fields/payment';

/** Tips: named by the document, without address, fields or answer. */
export const tip: MoneyOperation = {
	value: 'tip',
	name: 'Tip',
	action: 'Tip a driver',
	description: 'Send a tip from a wallet to a driver',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: from the wallet to a driver.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [servicePath, ...servicePayment],
	additionalFields: [additionalBodyFields, serviceRequestId],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('tip'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
