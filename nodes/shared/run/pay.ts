import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { ADVICE, failed, OUTCOMES, pending, type Verdict } from '../contract/verdict';
import { concurrencyOf } from '../form/readItem';
import { refuseConflicts } from '../payment/conflicts';
import { openJournal } from '../payment/journal';
import { identify, withoutSecrets } from '../payment/key';
import { giveReferences } from '../payment/ownReferences';
import { RegisterError } from '../register/registerError';
import { messageOf } from '../values/messageOf';
import { invalidItemsError } from './errors';
import { executionMemory, runIndexOf } from './executionMemory';
import { openGate } from './gate';
import { lookBack, openPayment, refusedPayment } from './lookBack';
import { makeAll } from './make';
import { besideInput, findingOf, toOutput } from './output';
import type { Payment, PaymentRun } from './payment';
import { planAll } from './plan';
import { registerOf } from './registerOf';

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
			throw invalidItemsError(node.getNode(), invalid, items.length);
		}
	};
	giveReferences(operation, items, runIndex, executionMemory(node).references);
	refuseConflicts(operation, items);
	stopWhenInvalid();

	const made = items.map((item) => toPayment(paymentRun, item));
	const payments = onePerKey(made);
	await lookBack(paymentRun, made);
	await planAll(paymentRun, payments);
	stopWhenInvalid();
	await makeAll(paymentRun, payments, items);

	const inputs = node.getInputData();
	const byKey = new Map(payments.map((payment) => [payment.identity.key, payment]));
	const results = made.map((payment) => {
		// Items with one reference are one payment: the later ones get the outcome of the first.
		const { fields, step } = payment.isFaulty
			? payment
			: (byKey.get(payment.identity.key) ?? payment);
		const { item, identity } = payment;
		const output = toOutput(operation, item, fields, identity.reference, findingOf(step));
		const row = inputs[item.index]?.json;
		if (item.options.includeInput !== true || !row) return output;
		return { ...output, data: besideInput(output.data, withoutSecrets(operation, row)) };
	});
	return OUTCOMES.map((outcome) =>
		results.filter((result) => result.outcome === outcome).map(({ data }) => data),
	);
}

async function openRun(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	items: readonly Item[],
	sent: Set<number>,
): Promise<PaymentRun> {
	const memory = executionMemory(node);
	return {
		node,
		system,
		operation,
		runIndex: runIndexOf(node),
		journal: openJournal(memory.journal, memory.sent),
		register: await registerOf(node, system, operation, items),
		calls: openGate(concurrencyOf(items)),
		sent,
	};
}

/** The payment of an item. One that cannot be sent is refused from its beginning. */
function toPayment(paymentRun: PaymentRun, item: Item): Payment {
	const { operation, runIndex } = paymentRun;
	const { faults, faultCode = 'INVALID_INPUT' } = item;
	if (faults.length > 0) {
		return refusedPayment(paymentRun, item, failed(faultCode, faults.join('; '), ADVICE.correct));
	}
	try {
		const payment = openPayment(paymentRun, item, identify(operation, item, runIndex));
		// What cannot be built is not sent. What an inquiry must come before is built after it.
		if (!operation.prepare) payment.request = operation.request(item.fields);
		return payment;
	} catch (error) {
		return refusedPayment(paymentRun, item, notSent(error));
	}
}

/** Items with one reference are one payment: that of the first. */
function onePerKey(made: readonly Payment[]): Payment[] {
	const byKey = new Map<string, Payment>();
	for (const payment of made) {
		const { key } = payment.identity;
		if (!payment.isFaulty && !byKey.has(key)) byKey.set(key, payment);
	}
	return [...byKey.values()];
}

/** Something broke before this payment was made. Nothing is known without the register. */
export const notSent = (error: unknown): Verdict =>
	error instanceof RegisterError
		? { ...pending('REGISTER_UNAVAILABLE', error.message), advice: REGISTER_FIRST }
		: failed('NOT_SENT', messageOf(error), ADVICE.notSent);

const REGISTER_FIRST =
	'Nothing was sent now. Mend the register and run it again: what was paid before is found there, and nobody is paid twice.';
