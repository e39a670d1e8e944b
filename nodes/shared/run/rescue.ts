import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { NotRunError } from '../contract/notRunError';
import { OUTCOMES, pending } from '../contract/verdict';
import { openJournal } from '../payment/journal';
import { messageOf } from '../values/messageOf';
import { unexpectedError } from './errors';
import { executionMemory, runIndexOf } from './executionMemory';
import { describeOutcome } from './output';
import { notSent } from './open';

/**
 * The outputs of a run in which something was thrown that nobody expected: Pending for every item
 * whose payment may be on the wire, in this pass or an earlier one, and Failed for the others.
 *
 * @param sent the items that this pass has sent
 * @param goesOn otherwise the error is thrown on, as long as no pass has sent anything
 */
export function rescuePayments(
	node: IExecuteFunctions,
	sent: ReadonlySet<number>,
	error: unknown,
	goesOn: boolean,
): INodeExecutionData[][] {
	const wasSentBefore = earlierPass(node);
	const indexes = [...node.getInputData().keys()];
	const maybeSent = new Set(indexes.filter((index) => sent.has(index) || wasSentBefore(index)));
	// A call that could not be made is an outcome of its payment, whatever the settings are.
	const isExpected = error instanceof NotRunError;
	if (!goesOn && maybeSent.size === 0 && !isExpected) throw unexpectedError(node.getNode(), error);

	const items = indexes.map((index) => {
		const verdict = maybeSent.has(index)
			? pending('INTERNAL_ERROR', messageOf(error))
			: notSent(error);
		return { json: describeOutcome(verdict, ''), pairedItem: { item: index } };
	});
	return OUTCOMES.map((outcome) => items.filter(({ json }) => json.outcome === outcome));
}

/** Without the journal nobody knows what an earlier pass has sent. */
function earlierPass(node: IExecuteFunctions): (index: number) => boolean {
	try {
		const runIndex = runIndexOf(node);
		const memory = executionMemory(node);
		const journal = openJournal(memory.journal, memory.sent);
		return (index) => journal.findItem(runIndex, index) !== undefined;
	} catch {
		return () => true;
	}
}
