import type { MoneyOperation } from '../../../../shared/contract/operation';
import { asText } from '../../../../shared/values/asText';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { servicePath } from '../../../common/fields';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { servicePayment, serviceRequestId } from '../../fields/payment';

/** Deposit/Top Up Driver Wallet: named by the document, without address, fields or answer. */
export const topUpDriver: MoneyOperation = {
	value: 'topUpDriver',
	name: 'Top Up Driver',
	action: 'Top up wallet of a driver',
	description: 'Top up the wallet of a driver (setor tunai, isi saldo) by its special prefix',
	movesMoney: true,
	notice: 'This moves money as soon as it runs: into the wallet of a driver.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [servicePath, ...servicePayment],
	additionalFields: [additionalBodyFields, serviceRequestId],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', asText(fields.path), fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('topUpDriver'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
