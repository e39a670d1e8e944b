import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { sid } from '../../fields/secrets';
import { simplified, simplify } from '../../fields/simplify';
import { accountNum } from '../../fields/transfer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

const SIMPLE_FIELDS = [
	'account_number',
	'account_name',
	'account_currency',
	'account_balance',
	'bank_code',
	'phoneNumber',
	'admin',
	'referenceNumber',
	'date_time',
];

/** Check Account: who owns an account. Moves no money. */
export const checkAccount: Operation = {
	value: 'checkAccount',
	name: 'Check Account',
	action: 'Check account name (customer)',
	description: 'Get the owner and the details of an account (inquiry rekening)',
	movesMoney: false,

	fields: [accountNum, simplify],
	additionalFields: [sid],

	request: (fields) => post('bsa/checkAccount', { accountNum: fields.accountNum, sid: fields.sid }),
	read: (body, fields) =>
		readAnswer(body, () => [simplified(recordOf(body), fields, SIMPLE_FIELDS)]),
};
