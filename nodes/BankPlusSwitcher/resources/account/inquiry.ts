import type { Operation } from '../../../shared/contract/operation';
import { account, bank } from '../../fields/accounts';
import { ownRefnum } from '../../fields/refnums';
import { newRefnum } from '../../refnum';
import { readAnswer } from '../../verdicts';

/** Account Inquiry: the owner of an account, and the paymentCode that pays to it. Moves no money. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about an account',
	description:
		'Get the owner of an account and the payment code for a transfer to it (inquiry rekening)',
	movesMoney: false,

	fields: [bank, account, ownRefnum],

	request: ({ refnum = newRefnum(), ...body }) => ({
		method: 'POST',
		url: '/inquiry',
		body: { refnum, ...body },
	}),
	read: readAnswer,
};
