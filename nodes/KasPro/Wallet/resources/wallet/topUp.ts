import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { servicePath } from '../../../common/fields';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { servicePayment, serviceRequestId } from '../../fields/payment';

/** Top-up User Wallet: named by the document, without address, fields or answer. */
export const topUp: MoneyOperation = {
	value: 'topUp',
	name: 'Top Up',
	action: 'Top up wallet of a user',
	description:
		'Top up the wallet of a user (setor tunai, isi saldo), as by virtual account, Alfamart or Indomaret',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: into the wallet of a user.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [servicePath, ...servicePayment],
	additionalFields: [additionalBodyFields, serviceRequestId],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('topUp'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
