import type { Operation } from '../../../shared/contract/operation';
import { fieldsOf } from '../../answer';
import { INTRABANK_ECHOES } from '../../echoes';
import { pin, sid } from '../../fields/secrets';
import {
	adminFee,
	amount,
	inquiredAccountName,
	inquiredAccountNumber,
} from '../../fields/transfer';
import { post } from '../../post';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Intrabank Transfer (Payment): sends money to an account of the same bank. It carries no reference
 * of the caller and there is no status call, so an unclear answer stays pending.
 */
export const payment: Operation = {
	value: 'payment',
	name: 'Payment',
	action: 'Send money to an account of the same bank',
	description:
		'Send money to the account of an inquiry, within the same bank (transfer sesama bank)',
	movesMoney: true,
	pays: ['amount', 'account_number'],

	fields: [inquiredAccountNumber, inquiredAccountName, amount, adminFee, pin],
	additionalFields: [sid],

	request: (fields) => post('bsa/transfer/intrabank/payment', fields),
	reference: () => '',
	judge: judgePayment(INTRABANK_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
