import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { orderPath, servicePayment, serviceRequestId } from '../../fields/payment';

/** Wallet Payment: named by the document, without address, fields or answer. */
export const pay: MoneyOperation = {
	value: 'pay',
	name: 'Pay',
	action: 'Pay for an order',
	description: 'Pay for an order in your application from a wallet',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: out of the wallet, for an order.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [orderPath, ...servicePayment],
	additionalFields: [additionalBodyFields, serviceRequestId],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('pay'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
