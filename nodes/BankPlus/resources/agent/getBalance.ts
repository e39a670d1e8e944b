import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { sid } from '../../fields/secrets';
import { simplified, simplify } from '../../fields/simplify';
import { post } from '../../post';
import { readAnswer } from '../../reads';

const SIMPLE_FIELDS = [
	'account_number',
	'account_name',
	'account_currency',
	'account_balance',
	'balance',
	'bank_code',
	'kodeAgen',
	'referenceNumber',
	'date_time',
];

/** Account Balance: what the agent's own account holds. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get balance of the agent',
	description: 'Get the balance of the account of the agent (saldo agen)',
	movesMoney: false,

	fields: [simplify],
	additionalFields: [sid],

	request: (fields) => post('account/balance', { sid: fields.sid }),
	read: (body, fields) =>
		readAnswer(body, () => [simplified(recordOf(body), fields, SIMPLE_FIELDS)]),
};
