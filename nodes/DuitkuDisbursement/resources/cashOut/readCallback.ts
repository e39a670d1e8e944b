import type { Operation } from '../../../shared/contract/operation';
import { readAwaited } from '../../callbacks/readAwaited';
import { awaitedCallback, awaitedReference } from '../../fields/awaited';
import { phoneNumber } from '../../fields/cashOut';
import { amountTransfer } from '../../fields/transfer';

/**
 * What became of a cash out, from the callback for which a Wait node has waited. No call is made:
 * the document has no status call for a cash out.
 */
export const readCallback: Operation = {
	value: 'readCallback',
	name: 'Read Callback',
	action: 'Read the callback of a cash out',
	description:
		'Verify the callback that a Wait node has waited for, and say what became of the cash out',
	movesMoney: false,
	notice:
		'Give Create the address {{ $execution.resumeUrl }} as Callback URL, wait with a Wait node (On Webhook Call, POST, with a time limit), and verify here what came. No money moves here.',

	fields: [awaitedCallback, awaitedReference, amountTransfer, phoneNumber],

	work: readAwaited,
};
