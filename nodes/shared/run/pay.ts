import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { ADVICE, failed, OUTCOMES, type Finding, type Verdict } from '../contract/verdict';
import { concurrencyOf } from '../form/readItem';
import { refuseConflicts } from '../payment/conflicts';
import { openJournal } from '../payment/journal';
import { identify } from '../payment/key';
import { giveReferences } from '../payment/ownReferences';
import { verdictOfUnsendable } from '../payment/recall';
import { messageOf } from '../values/messageOf';
import { invalidItemsError } from './errors';
import { executionMemory, runIndexOf } from './executionMemory';
import { inParallel } from './inParallel';
import { live, type Payment, type PaymentRun } from './live';
import { toOutput } from './output';

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
	const memory = executionMemory(node);
	const runIndex = runIndexOf(node);
	const journal = openJournal(memory.journal, memory.sent);
	const paymentRun: PaymentRun = { node, system, operation, runIndex, journal, sent };
	giveReferences(operation, items, runIndex, memory.references);
	refuseConflicts(operation, items);

	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0 && !goesOn && !journal.hasSent(runIndex)) {
		throw invalidItemsError(node.getNode(), invalid, items.length);
	}

	const payOnce = oncePerPayment(paymentRun);
	const results = await inParallel(items, concurrencyOf(items), async (item) => {
		const payment = prepare(paymentRun, item);
		if ('outcome' in payment) {
			return toOutput(operation, item, '', { verdict: payment, answer: {} });
		}
		return toOutput(operation, item, payment.identity.reference, await payOnce(payment));
	});
	return OUTCOMES.map((outcome) =>
		results.filter((result) => result.outcome === outcome).map(({ data }) => data),
	);
}

/** The payment of an item, or why there is none. */
function prepare({ operation, runIndex, journal }: PaymentRun, item: Item): Payment | Verdict {
	const { index, fields, faults, faultCode = 'INVALID_INPUT' } = item;
	if (faults.length > 0) {
		const refusal = failed(faultCode, faults.join('; '), ADVICE.correct);
		return verdictOfUnsendable(journal, runIndex, index, refusal);
	}
	try {
		const identity = identify(operation, item, runIndex);
		return { item, identity, request: operation.request(fields) };
	} catch (error) {
		return verdictOfUnsendable(journal, runIndex, index, notSent(error));
	}
}

/** Items with one reference are one payment: the later ones get the outcome of the first. */
function oncePerPayment(paymentRun: PaymentRun): (payment: Payment) => Promise<Finding> {
	const findings = new Map<string, Promise<Finding>>();
	return async (payment) => {
		const { key } = payment.identity;
		const finding = findings.get(key) ?? live(paymentRun, payment);
		findings.set(key, finding);
		return await finding;
	};
}

/** Something broke before this payment was made. */
export const notSent = (error: unknown): Verdict =>
	failed('NOT_SENT', messageOf(error), ADVICE.notSent);
