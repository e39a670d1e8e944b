import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { account, amount, requestId } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { bank, payer } from '../../fields';

/**
 * `POST /bank-transfer/`, which the document prints under "Customer Inquiry" with the answer of a
 * transfer. It pays. Its answer is "In Process", and no status call is documented.
 */
export const bankTransfer: MoneyOperation = {
	value: 'bankTransfer',
	name: 'Bank Transfer',
	action: 'Send bank transfer',
	description: 'Send money from a KasPro account to a bank account (rekening)',
	movesMoney: true,
	notice: 'This moves money as soon as it runs. Inquiry moves none.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [payer, bank, inferred(account), inferred(amount)],
	additionalFields: [additionalBodyFields, inferred(requestId)],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/bank-transfer/', fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('bankTransfer'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
