import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { sid } from '../../fields/secrets';
import { accountNumber, bankCode } from '../../fields/transfer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Antarbank Transfer (Inquiry): the owner of the account, the fee, and the transaction_id. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Check account name (other bank)',
	description:
		'Get the name of the account holder, the fee and the ID (inquiry transfer antarbank)',
	movesMoney: false,

	fields: [bankCode, accountNumber],
	additionalFields: [sid],

	request: (fields) => post('bsa/transfer/interbank/inquiry', fields),
	read: (body) => readAnswer(body, () => [recordOf(body)]),
};
