import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import { INTERBANK_ECHOES } from '../../echoes';
import { pin, sid } from '../../fields/secrets';
import {
	adminFee,
	amount,
	inquiredAccountName,
	inquiredAccountNumber,
	inquiredBankCode,
	inquiredBankName,
	transactionId,
} from '../../fields/transfer';
import { post } from '../../post';
import { TRACES } from '../../traces';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Antarbank Transfer (Payment): sends the money of one inquiry, whose transaction_id identifies it.
 * There is no status call, so an unclear answer stays pending.
 */
export const payment: Operation = {
	value: 'payment',
	name: 'Payment',
	action: 'Send transfer (other bank)',
	description: 'Send money to the account of an inquiry, at another bank (transfer antarbank)',
	movesMoney: true,
	notice: 'This moves money: it pays the account of an inquiry. Inquiry moves none.',
	summary: ['bank_code', 'bank_name', 'account_number', 'account_name', 'amount'],
	pays: ['amount', 'bank_code', 'account_number'],

	fields: [
		transactionId,
		inquiredBankCode,
		inquiredBankName,
		inquiredAccountNumber,
		inquiredAccountName,
		amount,
		adminFee,
		pin,
	],
	additionalFields: [sid],

	request: (fields) => post('bsa/transfer/interbank/payment', fields),
	reference: (fields) => asText(fields.transaction_id),
	remembered: { keeps: [...TRACES, 'data.amount', 'data.total'] },
	judge: judgePayment(INTERBANK_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
