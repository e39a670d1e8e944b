import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import { OPEN_ACCOUNT_ECHOES } from '../../echoes';
import { addressFields, image, moneyFields, personFields } from '../../fields/customer';
import { ownReference } from '../../fields/ownReference';
import { pin, sid } from '../../fields/secrets';
import { firstDeposit } from '../../fields/transfer';
import { post } from '../../post';
import { TRACES } from '../../traces';
import { judgePayment, RECONCILE } from '../../verdicts';

/**
 * Open Account: opens an account and pays the first deposit into it. It has no status call, so an
 * unclear answer stays pending, and no field for a reference: the caller's own one is not sent.
 */
export const openAccount: Operation = {
	value: 'openAccount',
	name: 'Open Account',
	action: 'Open an account',
	description: 'Open an account for a new customer (buka rekening) with a first deposit',
	movesMoney: true,
	notice:
		'This opens an account and moves money: the first deposit is paid out of the account of the agent.',
	summary: ['account_number_customer', 'account_name', 'first_deposit'],
	pays: ['deposit', 'ktp'],

	fields: [...personFields, ...addressFields, ...moneyFields, firstDeposit, image, pin],
	additionalFields: [ownReference, sid],

	request: ({ deposit, ...fields }) =>
		post('bsa/openAccount', { ...fields, deposit: asText(deposit) }),
	reference: ({ reference }) => asText(reference),
	remembered: {
		keeps: [
			...TRACES,
			'data.account_number_customer',
			'data.referenceNumber',
			'data.first_deposit',
		],
	},
	judge: judgePayment(OPEN_ACCOUNT_ECHOES),
	output: fieldsOf,
	reconcile: RECONCILE,
};
