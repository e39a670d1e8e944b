import type { Operation } from '../../../shared/contract/operation';
import { account, bank } from '../../fields/accounts';
import { ownRefnum } from '../../fields/refnums';
import { post } from '../../post';
import { readAnswer } from '../../reads';
import { newRefnum } from '../../refnum';

/**
 * Account Inquiry: the owner of an account, and the paymentCode that pays to it. Moves no money.
 */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Check account name',
	description:
		'Get the owner of an account and the payment code for a transfer to it (inquiry rekening)',
	movesMoney: false,

	fields: [bank, account, ownRefnum],

	request: ({ refnum = newRefnum(), ...body }) => post('/inquiry', { refnum, ...body }),
	read: readAnswer,
};
