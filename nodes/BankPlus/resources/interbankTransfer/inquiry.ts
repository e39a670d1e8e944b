import type { Operation } from '../../../shared/contract/operation';
import { readRecord } from '../../answer';
import { post } from '../../call';
import { sid } from '../../fields/secrets';
import { accountNumber, bankCode } from '../../fields/transfer';
import { readAnswer } from '../../verdicts';

/** Antarbank Transfer (Inquiry): the owner of the account, the fee, and the transaction_id. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about an account of another bank',
	description:
		'Get the name of the account holder, the fee and the ID (inquiry transfer antarbank)',
	movesMoney: false,

	fields: [bankCode, accountNumber],
	additionalFields: [sid],

	request: ({ sid: given, ...body }) => post('bsa/transfer/interbank/inquiry', body, given),
	read: (body) => readAnswer(body, () => [readRecord(body)]),
};
