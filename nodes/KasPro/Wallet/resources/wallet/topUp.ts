import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { servicePath } from '../../../common/fields';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { anyPayment } from '../../fields/payment';

/** Top-up User Wallet: named by the document, without address, fields or answer. */
export const topUp: MoneyOperation = {
	value: 'topUp',
	name: 'Top Up',
	action: 'Top up a user wallet',
	description:
		'Top up the wallet of a user (setor tunai, isi saldo), as by virtual account, Alfamart or Indomaret',
	movesMoney: true,
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [servicePath, additionalBodyFields],
	additionalFields: anyPayment,
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('topUp'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
