import type { FastifyInstance } from 'fastify';
import type { CallbackDelivery, Callbacks } from './callbacks';
import type { Guide } from './guide';
import type { Ledger, LedgerTransfer } from './ledger';
import type { Timers } from './timers';

/** A request as a system sees it. */
export interface SandboxRequest {
	method: string;
	path: string;
	query: Record<string, unknown>;
	headers: Record<string, unknown>;
	/** The JSON body, or undefined when the text is not JSON. */
	body: unknown;
	rawBody: string;
}

/** What goes back: body as text, since some systems print numbers that JSON.stringify cannot. */
export interface Answer {
	status: number;
	body: string;
	headers?: Record<string, string>;
}

/** An answer whose body JSON.stringify can write. */
export function jsonAnswer(body: unknown, status = 200): Answer {
	return { status, body: JSON.stringify(body) };
}

export interface SystemRoute {
	method: 'GET' | 'POST';
	path: string;
	/**
	 * Answers at once, not as a promise: no other request can come between the check of a payment
	 * and the payment, so two that arrive together are safe without locks.
	 */
	answer: (request: SandboxRequest) => Answer;
}

/** One page of a document: a route over what its system holds. */
export type Endpoint<State> = (state: State) => SystemRoute;

/** What a system gets from the core. Systems share it and know nothing of each other. */
export interface SandboxCore {
	ledger: Ledger;
	callbacks: Callbacks;
	timers: Timers;
	/** Milliseconds since 1970. */
	now: () => number;
	/** How long a system waits before it settles a payment and calls back. */
	callbackDelayMs: number;
}

/**
 * One payment system: a folder beside `duitku/` that exports a function from the core to this, and
 * one line in `systems.ts`. Recording, faults and latency are the core's work: a system says only
 * which paths it has and what each answers.
 */
export interface SandboxSystem {
	name: string;
	routes: readonly SystemRoute[];
	/** It finds its paths however they are written: `/checkBalance` is `/checkbalance`. */
	takesPathsInAnyCase?: true;
	/** Back to the first state: opens its accounts in the ledger that was just cleared. */
	reset: () => void;
	/** Admin routes of its own, registered under `/_sandbox/<name>`. */
	registerAdmin?: (admin: FastifyInstance) => void;
	/** What its page tells people. */
	guide: Guide;
	/** Ends one of its payments whose money is held; it has none that stay held when left out. */
	settle?: (payment: LedgerTransfer, outcome: 'paid' | 'failed') => void;
	/** Its callbacks; left out when it sends none. */
	callBack?: {
		/** Whether payments like this one are called back. */
		fits: (payment: LedgerTransfer) => boolean;
		/** Sends the genuine one, once, to the address that is registered for it. */
		send: (payment: LedgerTransfer) => Promise<CallbackDelivery>;
	};
}

/** A system, and the handle by which tests and admin routes steer it. */
export interface Steerable<Handle> {
	system: SandboxSystem;
	handle: Handle;
}
