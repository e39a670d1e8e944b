import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { account, amount, requestId } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { bank, payer } from '../../fields/payment';

/** Cash Out: from a wallet to a bank account, or as cash at a shop. The answer is "In Process". */
export const cashOut: MoneyOperation = {
	value: 'cashOut',
	name: 'Cash Out',
	action: 'Send money to a bank or counter',
	description:
		'Send money from a wallet to a bank account, or pay it out at Alfamart or Indomaret (tarik tunai)',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: out of the wallet, to a bank account or as cash.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [payer, bank, inferred(account), inferred(amount)],
	additionalFields: [additionalBodyFields, inferred(requestId)],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/bank-transfer/', fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('cashOut'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
