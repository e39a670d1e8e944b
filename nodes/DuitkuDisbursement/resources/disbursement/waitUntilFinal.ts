import type { Operation } from '../../../shared/contract/operation';
import { waitFor } from '../../../shared/run/waitFor';
import { paidDisburseId, waitAtMost } from '../../fields/inquired';
import { getStatus } from './getStatus';

/**
 * Inquiry Status again and again, with growing pauses, until every transfer has ended. What is open
 * in the end leaves as pending.
 */
export const waitUntilFinal: Operation = {
	value: 'waitUntilFinal',
	name: 'Wait Until Final',
	action: 'Wait until transfers have ended',
	description: 'Look up pending transfers until each is paid or has failed',
	movesMoney: false,

	fields: [paidDisburseId],
	options: [waitAtMost],

	work: waitFor(getStatus, (json) => json.outcome !== 'pending'),
};
