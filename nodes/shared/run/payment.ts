import type { IExecuteFunctions } from 'n8n-workflow';

import type { Fields } from '../contract/field';
import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { ApiRequest } from '../contract/request';
import type { Service } from '../contract/service';
import type { Finding } from '../contract/verdict';
import type { Journal } from '../payment/journal';
import type { Identity } from '../payment/key';
import type { Event, State, Step } from '../payment/life';
import type { Claim, Past } from '../register/history';
import type { PaidRow } from '../register/home';
import type { RegisterRow } from '../register/row';
import type { Gate } from './gate';

/** All that the payments of one run share. */
export interface PaymentRun {
	node: IExecuteFunctions;
	system: Service;
	operation: MoneyOperation;
	/** The turn of a loop. */
	runIndex: number;
	/** What this execution has sent. */
	journal: Journal;
	/** What other executions have sent; nothing where none is kept. */
	register?: Register;
	/** Every call of a payment goes through it: there are never more at once than the user allows. */
	calls: Gate;
	/** The items whose payments went over the wire in this pass. */
	sent: Set<number>;
}

/** One payment, on its way from an item to an outcome. */
export interface Payment {
	item: Item;
	identity: Identity;
	/** The item's fields, and what was planned and prepared. */
	fields: Fields;
	/** As it begins, and what this execution knew of it then. */
	start: State;
	past: Event;
	/** What is to be done with it now. */
	step: Step;
	/** It cannot be sent as it is. */
	isFaulty?: true;
	/** What is sent, once it is known. */
	request?: ApiRequest;
	/** What must come before it has been asked. */
	isPrepared?: true;
	/** As the register knows it, where it is remembered. */
	memory?: PaymentMemory;
}

/** What the register knows of a payment, and what this run has written into it. */
export interface PaymentMemory {
	key: string;
	fingerprint: string;
	past: Past;
	/** The claim that this run holds. */
	claim?: { token: string; atMs: number };
	/** All that this run has made, those among them that it has given back. */
	own: Set<string>;
	/** Tries of others that were never heard of, and of which nothing can arrive any more. */
	over: Set<string>;
	/** Tries of others that were never heard of when they were asked about. */
	denied: Set<string>;
	/** How often the status of other tries was asked for and left them open. */
	looks: number;
	/** What their status said last. */
	latest?: Finding;
}

/**
 * What executions tell each other of their payments. `recall` and `claim` throw a `RegisterError`
 * when the register cannot be trusted: then nothing may be sent.
 */
export interface Register {
	/** What is known of each payment, in their order. */
	recall: (payments: readonly Payment[]) => Promise<Event[]>;
	/**
	 * What was paid since then, by whoever keeps the same register. Never throws: without it, only a
	 * warning is missing.
	 */
	paidSince: (atMs: number) => Promise<readonly PaidRow[]>;
	/** All that was written about each payment, in the order of time. */
	history: (payments: readonly Payment[]) => Promise<RegisterRow[][]>;
	/**
	 * Claims them all, and then looks who else has. A payment that is claimed twice is given back, by
	 * each who sees it: no order of the rows can be relied on.
	 */
	claim: (payments: readonly Payment[]) => Promise<Event[]>;
	/** Notes that nothing was sent under its claim, and nothing will be. */
	withdraw: (payment: Payment) => void;
	/** Notes what became of a payment. */
	end: (payment: Payment, finding: Finding) => void;
	/** Notes what became of somebody else's try. */
	endOther: (claim: Claim, finding: Finding) => void;
	/**
	 * Writes down what was noted. Never throws: what gets lost here leaves a claim open, which the
	 * next run settles.
	 */
	flush: () => Promise<void>;
}
