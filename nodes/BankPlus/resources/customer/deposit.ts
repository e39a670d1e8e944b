import { asText } from '../../../shared/values/asText';
import type { Operation } from '../../../shared/contract/operation';
import { readData } from '../../answer';
import { postWithPin } from '../../call';
import { name, narration, toAccount } from '../../fields/deposit';
import { pin, sid } from '../../fields/secrets';
import { amount } from '../../fields/transfer';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Deposit Account: pays money of the agent into the account of a customer. It carries no reference
 * of the caller and there is no status call, so an unclear answer stays pending.
 */
export const deposit: Operation = {
	value: 'deposit',
	name: 'Deposit',
	action: 'Deposit money into an account',
	description: 'Pay money into the account of a customer (setor tunai)',
	movesMoney: true,
	pays: ['amount', 'toAccount'],

	fields: [toAccount, name, amount, narration, pin],
	additionalFields: [sid],

	// This page shows the amount as text, the transfers' pages as a number.
	request: ({ amount: amountIdr, ...fields }) =>
		postWithPin('bsa/depositAccount', 'pin_transaksi', { ...fields, amount: asText(amountIdr) }),
	reference: () => '',
	// The name is not compared: in the document's sample, too, it is not the account holder's full one.
	judge: judgePayment([
		{ answered: 'account_number_customer', sent: 'toAccount' },
		{ answered: 'deposit_amount', sent: 'amount', as: 'number' },
		{ answered: 'amount', as: 'number' },
	]),
	output: readData,
	reconcile: RECONCILE,
};
