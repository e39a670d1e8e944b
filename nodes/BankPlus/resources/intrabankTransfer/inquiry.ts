import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { sid } from '../../fields/secrets';
import { accountNumber } from '../../fields/transfer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Intrabank Transfer (Inquiry): the owner of an account of the same bank, and the fee. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Check account name (same bank)',
	description: 'Get the name of the account holder and the fee (inquiry transfer sesama bank)',
	movesMoney: false,

	fields: [accountNumber],
	additionalFields: [sid],

	request: (fields) => post('bsa/transfer/intrabank/inquiry', fields),
	read: (body) => readAnswer(body, () => [recordOf(body)]),
};
