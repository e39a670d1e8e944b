import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { OUTCOMES } from '../contract/verdict';
import { refuseUnapproved } from '../payment/approval';
import { refuseConflicts } from '../payment/conflicts';
import { referenceOf } from '../payment/key';
import { giveReferences } from '../payment/ownReferences';
import { openBatch, resultsOf, toldOf } from './batch';
import { noteInExecution } from './customData';
import { invalidItemsError } from './errors';
import { executionMemory } from './executionMemory';
import { addHints } from './hints';
import { makeAll } from './make';
import { openRun } from './open';
import { findingOf, toOutput } from './output';
import { sumsOf } from './sums';

/**
 * Sends every valid item at most once and routes it to Success, Pending or Failed. From the first
 * send on nothing is thrown: a throw would make n8n run all items again, or pass the input on as
 * if it had been paid.
 *
 * @param sent gets the index of every item just before its payment goes over the wire
 * @param goesOn whether invalid items leave by Failed; otherwise they stop all before the first
 * send
 */
export async function payAll(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	items: readonly Item[],
	sent: Set<number>,
	goesOn: boolean,
): Promise<INodeExecutionData[][]> {
	const paymentRun = await openRun(node, system, operation, items, sent);
	const { runIndex, journal } = paymentRun;
	const stopWhenInvalid = () => {
		const invalid = items.filter(({ faults }) => faults.length > 0);
		if (invalid.length > 0 && !goesOn && !journal.hasSent(runIndex)) {
			throw invalidItemsError(node.getNode(), invalid, items.length, (item) =>
				nameOf(operation, item),
			);
		}
	};
	giveReferences(operation, items, runIndex, executionMemory(node).references);
	refuseConflicts(operation, items);
	refuseUnapproved(operation, items);
	stopWhenInvalid();

	const batch = await openBatch(paymentRun, items);
	stopWhenInvalid();
	await makeAll(paymentRun, batch.payments, items);

	const sums = sumsOf(operation, toldOf(batch));
	addHints(node, sums, await batch.alike);
	noteInExecution(node, sums);
	const results = await resultsOf(paymentRun, batch, ({ fields, step }, { item, identity }) =>
		toOutput(operation, item, fields, identity.reference, findingOf(step)),
	);
	return OUTCOMES.map((outcome) =>
		results.filter((result) => result.outcome === outcome).map(({ data }) => data),
	);
}

/** Its reference, which its user knows; as far as there is a readable one of the user's own. */
function nameOf(operation: MoneyOperation, item: Item): string {
	try {
		return operation.remembered && !item.isReferenceMade ? referenceOf(operation, item) : '';
	} catch {
		return '';
	}
}
