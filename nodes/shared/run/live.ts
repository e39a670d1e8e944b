import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { ApiRequest } from '../contract/request';
import type { System } from '../contract/system';
import type { Finding } from '../contract/verdict';
import { timeoutOf } from '../form/readItem';
import { toFinding, toStatusFinding } from '../payment/answer';
import type { Journal } from '../payment/journal';
import type { Identity } from '../payment/key';
import { begin, next, type Event } from '../payment/life';
import { recall } from '../payment/recall';
import { messageOf } from '../values/messageOf';
import { call } from '../wire/call';

/** All that the payments of one run share. */
export interface PaymentRun {
	node: IExecuteFunctions;
	system: System;
	operation: MoneyOperation;
	/** The turn of a loop. */
	runIndex: number;
	journal: Journal;
	/** The items whose payments went over the wire in this pass. */
	sent: Set<number>;
}

/** One item's payment, ready to be sent. */
export interface Payment {
	item: Item;
	identity: Identity;
	request: ApiRequest;
}

/**
 * Lets one payment live: does what its life says, tells it what came of that, and gives back what
 * is known in the end. Never throws.
 */
export async function live(paymentRun: PaymentRun, payment: Payment): Promise<Finding> {
	const start = begin(looksOf(paymentRun, payment));
	let step = next(start, await attempt(() => lookBack(paymentRun, payment)));
	for (;;) {
		const { act, state } = step;
		switch (act) {
			case 'claim':
				step = next(state, await attempt(() => claim(paymentRun, payment)));
				break;
			case 'send':
				step = next(state, await attempt(() => sendOnce(paymentRun, payment)));
				break;
			case 'lookUp':
				step = next(state, await attempt(() => lookUp(paymentRun, payment, state)));
				break;
			case 'record':
				paymentRun.journal.record(payment.identity.key, state.finding.verdict);
				return state.finding;
			case 'report':
				return state.finding;
		}
	}
}

const looksOf = ({ operation }: PaymentRun, { item }: Payment): number =>
	operation.lookUp ? Number(item.options.statusChecks) : 0;

async function attempt(act: () => Event | Promise<Event>): Promise<Event> {
	try {
		return await act();
	} catch (error) {
		return { is: 'broke', message: messageOf(error) };
	}
}

const lookBack = ({ journal, runIndex }: PaymentRun, { item, identity }: Payment): Event =>
	recall(journal, runIndex, item.index, identity);

const isCancelled = ({ node }: PaymentRun): boolean =>
	node.getExecutionCancelSignal()?.aborted === true;

function claim(paymentRun: PaymentRun, { item, identity }: Payment): Event {
	if (isCancelled(paymentRun)) return { is: 'cancelled' };
	const { key, fingerprint, pays } = identity;
	paymentRun.journal.claim(key, { run: paymentRun.runIndex, item: item.index, fingerprint, pays });
	return { is: 'isWritten' };
}

/** The only place from which money-moving requests go out. */
async function sendOnce(
	{ node, system, operation, sent }: PaymentRun,
	{ item, request }: Payment,
): Promise<Event> {
	sent.add(item.index);
	const reply = await call(node, system, request, timeoutOf(item), 'ifNotRun');
	return { is: 'found', finding: toFinding(reply, operation, item.fields) };
}

/** Asks for the status once, after a pause that doubles each time. */
async function lookUp(
	paymentRun: PaymentRun,
	{ item }: Payment,
	{ look, first }: { look: number; first: Finding },
): Promise<Event> {
	const { node, system, operation } = paymentRun;
	await sleep(Number(item.options.statusCheckPause) * 1000 * 2 ** look);
	if (!operation.lookUp || isCancelled(paymentRun)) return { is: 'cancelled' };
	const request = operation.lookUp.request(item.fields);
	const reply = await call(node, system, request, timeoutOf(item), 'ifRefused');
	const finding = toStatusFinding(reply, operation.lookUp, first, item.fields);
	return finding ? { is: 'found', finding } : { is: 'silent' };
}
