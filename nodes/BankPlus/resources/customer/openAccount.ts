import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import { OPEN_ACCOUNT_ECHOES } from '../../echoes';
import { addressFields, image, moneyFields, personFields } from '../../fields/customer';
import { pin, sid } from '../../fields/secrets';
import { firstDeposit } from '../../fields/transfer';
import { post } from '../../post';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Open Account: opens an account and pays the first deposit into it. It carries no reference of the
 * caller and there is no status call, so an unclear answer stays pending.
 */
export const openAccount: Operation = {
	value: 'openAccount',
	name: 'Open Account',
	action: 'Open an account for a customer',
	description: 'Open an account for a new customer (buka rekening) with a first deposit',
	movesMoney: true,
	pays: ['deposit', 'ktp'],

	fields: [...personFields, ...addressFields, ...moneyFields, firstDeposit, image, pin],
	additionalFields: [sid],

	request: ({ deposit, ...fields }) =>
		post('bsa/openAccount', { ...fields, deposit: asText(deposit) }),
	reference: () => '',
	judge: judgePayment(OPEN_ACCOUNT_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
