import { asText } from '../../../shared/values/asText';
import type { Operation } from '../../../shared/contract/operation';
import { readData } from '../../answer';
import { postWithPin } from '../../call';
import { addressFields, image, moneyFields, personFields } from '../../fields/customer';
import { pin, sid } from '../../fields/secrets';
import { firstDeposit } from '../../fields/transfer';
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
		postWithPin('bsa/openAccount', 'pin_transaksi', { ...fields, deposit: asText(deposit) }),
	reference: () => '',
	judge: judgePayment([
		{ answered: 'national_id', sent: 'ktp' },
		{ answered: 'account_name', sent: 'name', as: 'name' },
		{ answered: 'first_deposit', sent: 'deposit', as: 'number' },
		{ answered: 'phone_mobile', sent: 'hp', as: 'phone' },
		{ answered: 'phone_home', sent: 'phone', as: 'phone' },
		{ answered: 'addr_email', sent: 'email', as: 'name' },
	]),
	output: readData,
	reconcile: RECONCILE,
};
