import { asText } from '../../../shared/values/asText';
import type { Operation } from '../../../shared/contract/operation';
import { readData } from '../../answer';
import { postWithPin } from '../../call';
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
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Antarbank Transfer (Payment): sends the money of one inquiry, whose transaction_id identifies it.
 * There is no status call, so an unclear answer stays pending.
 */
export const payment: Operation = {
	value: 'payment',
	name: 'Payment',
	action: 'Send money to an account of another bank',
	description: 'Send money to the account of an inquiry, at another bank (transfer antarbank)',
	movesMoney: true,
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

	request: (fields) => postWithPin('bsa/transfer/interbank/payment', 'pin', fields),
	reference: (fields) => asText(fields.transaction_id),
	judge: judgePayment([
		{ answered: 'bank_code' },
		{ answered: 'bank_name', as: 'name' },
		{ answered: 'account_number' },
		{ answered: 'account_name', as: 'name' },
		{ answered: 'amount', as: 'number' },
		{ answered: 'admin_fee', as: 'number' },
	]),
	output: readData,
	reconcile: RECONCILE,
};
