import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import { INTRABANK_ECHOES } from '../../echoes';
import { ownReference } from '../../fields/ownReference';
import { pin, sid } from '../../fields/secrets';
import {
	adminFee,
	amount,
	inquiredAccountName,
	inquiredAccountNumber,
} from '../../fields/transfer';
import { post } from '../../post';
import { TRACES } from '../../traces';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Intrabank Transfer (Payment): sends money to an account of the same bank. It has no status call,
 * so an unclear answer stays pending, and no field for a reference: the caller's own one is not
 * sent.
 */
export const payment: Operation = {
	value: 'payment',
	name: 'Payment',
	action: 'Send transfer (same bank)',
	description:
		'Send money to the account of an inquiry, within the same bank (transfer sesama bank)',
	movesMoney: true,
	notice: 'This moves money: it pays the account of an inquiry. Inquiry moves none.',
	summary: ['account_number', 'account_name', 'amount'],
	pays: ['amount', 'account_number'],

	fields: [inquiredAccountNumber, inquiredAccountName, amount, adminFee, pin],
	additionalFields: [ownReference, sid],

	request: (fields) => post('bsa/transfer/intrabank/payment', fields),
	reference: ({ reference }) => asText(reference),
	remembered: { keeps: [...TRACES, 'data.amount', 'data.total'] },
	judge: judgePayment(INTRABANK_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
