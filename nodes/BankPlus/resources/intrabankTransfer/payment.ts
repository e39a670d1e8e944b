import type { Operation } from '../../../shared/contract/operation';
import { readData } from '../../answer';
import { postWithPin } from '../../call';
import { pin, sid } from '../../fields/secrets';
import {
	adminFee,
	amount,
	inquiredAccountName,
	inquiredAccountNumber,
} from '../../fields/transfer';
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

	request: (fields) => postWithPin('bsa/transfer/intrabank/payment', 'pin', fields),
	reference: () => '',
	judge: judgePayment([
		{ answered: 'account_number' },
		{ answered: 'account_name', as: 'name' },
		{ answered: 'amount', as: 'number' },
		{ answered: 'admin_fee', as: 'number' },
	]),
	output: readData,
	reconcile: RECONCILE,
};
