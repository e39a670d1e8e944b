import type { Operation } from '../../../shared/contract/operation';
import { byReferenceOf } from '../../../shared/run/byReference';
import { knownReference } from '../../fields/payout';
import { send } from '../payout/send';

/**
 * What the register knows of a payout, by the caller's own reference, with a fresh Inquiry Status
 * where that is in doubt.
 */
export const getByReference: Operation = {
	value: 'getByReference',
	name: 'Get by Reference',
	action: 'Get payout by its reference',
	description: 'Get what became of a payout, and everything that the register knows of it',
	movesMoney: false,

	fields: [knownReference],
	pays: send,

	work: byReferenceOf(send),
};
