import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { OUTCOMES } from '../contract/verdict';
import { refuseUnapproved } from '../payment/approval';
import { refuseConflicts } from '../payment/conflicts';
import { referenceOf } from '../payment/key';
import { findLookAlikes, lookAlikeWarning } from '../payment/lookAlikes';
import { giveReferences } from '../payment/ownReferences';
import { invalidItemsError } from './errors';
import { executionMemory } from './executionMemory';
import { addHints } from './hints';
import { lookBack } from './lookBack';
import { makeAll } from './make';
import { onePerKey, openRun, toPayment } from './open';
import { besideInput, findingOf, toOutput } from './output';
import { planAll } from './plan';

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

	const made = items.map((item) => toPayment(paymentRun, item));
	const payments = onePerKey(made);
	await lookBack(paymentRun, made);
	await planAll(paymentRun, payments);
	stopWhenInvalid();
	await makeAll(paymentRun, payments, items);

	const inputs = node.getInputData();
	const alike = findLookAlikes(operation, items);
	const refused = made.filter(({ isFaulty }) => isFaulty);
	addHints(node, operation, [...payments, ...refused], alike);
	const byKey = new Map(payments.map((payment) => [payment.identity.key, payment]));
	const results = made.map((payment) => {
		// Items with one reference are one payment: the later ones get the outcome of the first.
		const { fields, step } = payment.isFaulty
			? payment
			: (byKey.get(payment.identity.key) ?? payment);
		const { item, identity } = payment;
		const output = toOutput(operation, item, fields, identity.reference, findingOf(step));
		const first = alike.get(identity.reference);
		if (first !== undefined) output.data.json.warning = lookAlikeWarning(first);
		return { ...output, data: besideInput(output.data, operation, item, inputs[item.index]) };
	});
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
