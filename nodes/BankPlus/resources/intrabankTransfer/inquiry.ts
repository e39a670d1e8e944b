import type { Operation } from '../../../shared/contract/operation';
import { readRecord } from '../../answer';
import { post } from '../../call';
import { sid } from '../../fields/secrets';
import { accountNumber } from '../../fields/transfer';
import { readAnswer } from '../../verdicts';

/** Intrabank Transfer (Inquiry): the owner of an account of the same bank, and the fee. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about an account of the same bank',
	description: 'Get the name of the account holder and the fee (inquiry transfer sesama bank)',
	movesMoney: false,

	fields: [accountNumber],
	additionalFields: [sid],

	request: ({ sid: given, ...body }) => post('bsa/transfer/intrabank/inquiry', body, given),
	read: (body) => readAnswer(body, () => [readRecord(body)]),
};
