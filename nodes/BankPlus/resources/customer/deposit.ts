import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import { DEPOSIT_ECHOES } from '../../echoes';
import { accountName, narration, toAccount } from '../../fields/deposit';
import { ownReference } from '../../fields/ownReference';
import { pin, sid } from '../../fields/secrets';
import { amount } from '../../fields/transfer';
import { post } from '../../post';
import { TRACES } from '../../traces';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Deposit Account: pays money of the agent into the account of a customer. It has no status call,
 * so an unclear answer stays pending, and no field for a reference: the caller's own one is not
 * sent.
 */
export const deposit: Operation = {
	value: 'deposit',
	name: 'Deposit',
	action: 'Deposit cash into an account',
	description: 'Pay money into the account of a customer (setor tunai)',
	movesMoney: true,
	notice:
		'This moves money as soon as it runs: out of the account of the agent. Check Account moves none.',
	summary: ['account_number_customer', 'account_name', 'deposit_amount'],
	pays: ['amount', 'toAccount'],

	fields: [toAccount, accountName, amount, narration, pin],
	additionalFields: [ownReference, sid],

	// This page shows the amount as text, the transfers' pages as a number.
	request: ({ amount: amountIdr, ...fields }) =>
		post('bsa/depositAccount', { ...fields, amount: asText(amountIdr) }),
	reference: ({ reference }) => asText(reference),
	remembered: { keeps: [...TRACES, 'data.deposit_amount', 'data.total'] },
	judge: judgePayment(DEPOSIT_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
