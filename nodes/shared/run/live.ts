import { sleep } from 'n8n-workflow';

import type { MoneyOperation } from '../contract/operation';
import { pending, type Finding } from '../contract/verdict';
import { timeoutOf } from '../form/readItem';
import { toFinding, toStatusFinding } from '../payment/answer';
import { next, type Event } from '../payment/life';
import { LEASE_MS } from '../register/lease';
import { messageOf } from '../values/messageOf';
import { call } from '../wire/call';
import type { Payment, PaymentMemory, PaymentRun } from './payment';

/**
 * Lets a claimed payment live to its end: does what its life says, and tells it what came of that.
 * Never throws.
 */
export async function live(paymentRun: PaymentRun, payment: Payment) {
	const { register, journal } = paymentRun;
	for (;;) {
		const { act, state } = payment.step;
		switch (act) {
			case 'claim':
				await perform(payment, () => claimHere(paymentRun, payment));
				break;
			case 'send':
				await perform(payment, () => sendOnce(paymentRun, payment));
				break;
			case 'lookUp':
				await perform(payment, () => lookUp(paymentRun, payment, state));
				break;
			case 'record':
				journal.record(payment.identity.key, state.finding.verdict);
				register?.end(payment, state.finding);
				return;
			case 'report':
			case 'prepare':
			case 'settle':
				return;
		}
	}
}

/** Does something for a payment and tells it what came of that. Never throws. */
export async function perform(payment: Payment, act: () => Event | Promise<Event>) {
	let event: Event;
	try {
		event = await act();
	} catch (error) {
		event = { is: 'broke', message: messageOf(error) };
	}
	payment.step = next(payment.step.state, event);
}

export const isCancelled = ({ node }: Pick<PaymentRun, 'node'>): boolean =>
	node.getExecutionCancelSignal()?.aborted === true;

/** In the memory of this execution, which lasts through its own second pass. */
function claimHere(paymentRun: PaymentRun, { item, identity }: Payment): Event {
	if (isCancelled(paymentRun)) return { is: 'cancelled' };
	const { key, fingerprint, pays } = identity;
	paymentRun.journal.claim(key, { run: paymentRun.runIndex, item: item.index, fingerprint, pays });
	return { is: 'isWritten' };
}

/** The only place from which money-moving requests go out. */
async function sendOnce(
	{ node, system, operation, sent }: PaymentRun,
	{ item, fields, request, memory }: Payment,
): Promise<Event> {
	if (!request) return { is: 'broke', message: 'There is no request' };
	sent.add(item.index);
	const reply = await call(node, system, request, timeoutOf(item), 'ifNotRun');
	const finding = toFinding(reply, operation, fields);
	return { is: 'found', finding: memory ? unlessLate(operation, memory, finding) : finding };
}

/**
 * A refusal speaks of this request only. When it comes so late that another run may have taken the
 * payment over, that one may have paid it under the same id.
 */
function unlessLate(
	{ remembered }: MoneyOperation,
	{ claim }: PaymentMemory,
	finding: Finding,
): Finding {
	const { takenForMs } = remembered ?? {};
	if (!claim || takenForMs === undefined || finding.verdict.outcome !== 'failed') return finding;
	const isLate = Date.now() >= claim.atMs + LEASE_MS + takenForMs;
	const { code, message } = finding.verdict;
	return isLate ? { ...finding, verdict: pending(code, message) } : finding;
}

/** Asks for the status once, after a pause that doubles each time. */
async function lookUp(
	paymentRun: PaymentRun,
	{ item, fields }: Payment,
	{ look, first }: { look: number; first: Finding },
): Promise<Event> {
	const { node, system, operation } = paymentRun;
	await sleep(Number(item.options.statusCheckPause) * 1000 * 2 ** look);
	if (!operation.lookUp || isCancelled(paymentRun)) return { is: 'cancelled' };
	const request = operation.lookUp.request(fields);
	const reply = await call(node, system, request, timeoutOf(item), 'ifRefused');
	const finding = toStatusFinding(reply, operation.lookUp, first, fields);
	return finding ? { is: 'found', finding } : { is: 'silent' };
}
