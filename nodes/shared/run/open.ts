import type { IExecuteFunctions } from 'n8n-workflow';

import type { Item } from '../contract/item';
import { NotRunError } from '../contract/notRunError';
import type { MoneyOperation } from '../contract/operation';
import type { Service } from '../contract/service';
import { ADVICE, failed, pending, type Verdict } from '../contract/verdict';
import { concurrencyOf } from '../form/readItem';
import { openJournal } from '../payment/journal';
import { identify } from '../payment/key';
import { RegisterError } from '../register/registerError';
import { messageOf } from '../values/messageOf';
import { executionMemory, runIndexOf } from './executionMemory';
import { openGate } from './gate';
import { openPayment, refusedPayment } from './lookBack';
import type { Payment, PaymentRun } from './payment';
import { registerOf } from './registerOf';

/** What the payments of one run share. */
export async function openRun(
	node: IExecuteFunctions,
	system: Service,
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
export function toPayment(paymentRun: PaymentRun, item: Item): Payment {
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
export function onePerKey(made: readonly Payment[]): Payment[] {
	const byKey = new Map<string, Payment>();
	for (const payment of made) {
		const { key } = payment.identity;
		if (!payment.isFaulty && !byKey.has(key)) byKey.set(key, payment);
	}
	return [...byKey.values()];
}

/** Something broke before this payment was made. Nothing is known without the register. */
export function notSent(error: unknown): Verdict {
	if (error instanceof RegisterError) {
		return { ...pending('REGISTER_UNAVAILABLE', error.message), advice: REGISTER_FIRST };
	}
	if (error instanceof NotRunError) {
		return failed(error.errorCode, error.message, ADVICE.notRun);
	}
	return failed('NOT_SENT', messageOf(error), ADVICE.notSent);
}

const REGISTER_FIRST =
	'Nothing was sent now. Mend the register and run it again: what was paid before is found there, and nobody is paid twice.';
