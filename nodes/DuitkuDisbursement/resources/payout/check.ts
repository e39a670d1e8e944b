import type { Operation } from '../../../shared/contract/operation';
import { checkOf } from '../../../shared/run/check';
import { approvedDigest } from '../../fields/payout';
import { banksOfToday } from '../../limits';
import { send } from './send';

/**
 * All that Send does before money moves: one item per row, with the channel, the bank's name of the
 * account, every fault, and what the rows come to.
 */
export const check: Operation = {
	value: 'check',
	name: 'Check',
	action: 'Check payouts before sending',
	description: 'Get what Send would do with each row, every fault, and the totals',
	movesMoney: false,
	notice: 'This moves no money. It asks Duitku for the name of each account.',

	fields: send.fields,
	additionalFields: send.additionalFields,
	// It gives the digest, and needs none.
	options: send.options?.filter((option) => option !== approvedDigest),
	includesInput: true,
	pays: send,
	facts: banksOfToday,

	work: checkOf(send),
};
