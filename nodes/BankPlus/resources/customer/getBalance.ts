import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { pin, sid } from '../../fields/secrets';
import { accountNum } from '../../fields/transfer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Check Customer Balance: needs the PIN, moves no money. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get balance of a customer',
	description: 'Get the balance of the account of a customer (saldo nasabah)',
	movesMoney: false,

	fields: [accountNum, pin],
	additionalFields: [sid],

	request: (fields) => post('bsa/customerbalance', fields),
	read: (body) => readAnswer(body, () => [recordOf(body)]),
};
