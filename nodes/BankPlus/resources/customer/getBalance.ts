import type { Operation } from '../../../shared/contract/operation';
import { readRecord } from '../../answer';
import { postWithPin } from '../../call';
import { pin, sid } from '../../fields/secrets';
import { accountNum } from '../../fields/transfer';
import { readAnswer } from '../../verdicts';

/** Check Customer Balance: needs the PIN, moves no money. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance of a customer',
	description: 'Get the balance of the account of a customer (saldo nasabah)',
	movesMoney: false,

	fields: [accountNum, pin],
	additionalFields: [sid],

	request: (fields) => postWithPin('bsa/customerbalance', 'pin_platform', fields),
	read: (body) => readAnswer(body, () => [readRecord(body)]),
};
