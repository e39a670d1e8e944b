import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { amount, requestId } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { merchant, payer, qrContent, qrisPath } from '../../fields/payment';

/** QRIS Payment: pays a merchant from a wallet. The answer is "In Process". */
export const payQris: MoneyOperation = {
	value: 'payQris',
	name: 'Pay QRIS',
	action: 'Pay a QRIS code',
	description: 'Pay a QRIS code of a merchant from a wallet',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: from the wallet to the merchant of the QRIS code.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [qrisPath, payer, qrContent, merchant, inferred(amount)],
	additionalFields: [additionalBodyFields, inferred(requestId)],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('payQris', ['qrContent']),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
