import type { Step } from '../../../nodes/shared/payment/life';
import type { RegisterEvent } from '../../../nodes/shared/register/row';

/*
 * All that several executions of the same payments can see and remember, as plain data: its JSON
 * names it. Nothing is `undefined`, so that two that are alike have the same JSON.
 *
 * It is always now, and the past recedes: what is alike but for its date is one and the same.
 *
 * A crash is no event here. A run may stand still for ever from any state on, and every state is
 * judged: that is what a crash looks like from outside. Whoever starts it anew is another run.
 */

export const NOW_MS = 0;

/** A row of the register. Its order says nothing, so rows are kept in order of their text. */
export interface Row {
	key: string;
	claim: string;
	event: RegisterEvent;
	atMs: number;
	/** The disburseId, which only the claim itself keeps. */
	attempt: string;
	/** What the database numbers it by, which is before anybody can read it. */
	number: number;
}

/** A transfer on its way to Duitku. */
export interface Transfer {
	attempt: string;
	signedAtMs: number;
	/** Who waits for the answer; `''` when nobody does any more. */
	from: string;
	/** Another one of the same disburseId was taken while this one was on its way. */
	isRacing: boolean;
}

export interface Disbursement {
	key: string;
	state: 'new' | 'inProcess' | 'paid' | 'failed';
	timesPaid: number;
}

export type Answer = 'paid' | 'refused' | 'expired' | 'unclear';

/** Somebody else's try, as a run has read it. */
export interface Try {
	token: string;
	claimedAtMs: number;
	attempt: string;
}

/** One payment of one run: what `Payment` and `PaymentMemory` hold. */
export interface Payment {
	key: string;
	step: Step;
	attempt: string;
	isPrepared: boolean;
	claims: number;
	claim: { token: string; atMs: number } | null;
	open: Try[];
	over: string[];
	denied: string[];
	/** It was asked about in this round. */
	isAsked: boolean;
	/** The status call that has been answered, and not been read. */
	status: { token: string; state: Disbursement['state']; sentAtMs: number } | null;
	signedAtMs: number;
	isOnTheWire: boolean;
	answer: Answer | null;
	outcome: 'success' | 'pending' | 'failed' | null;
	/** Since it last sent, there was a moment at which none had paid and none could any more. */
	couldFail: boolean;
}

export type Phase =
	| 'idle'
	| 'settling'
	| 'preparing'
	| 'claiming'
	| 'numbered'
	| 'readingBack'
	| 'givingBack'
	| 'sending'
	| 'flushing'
	| 'waiting'
	| 'ended';

export interface Run {
	name: string;
	at: Phase;
	round: number;
	noted: Row[];
	payments: Payment[];
}

export interface World {
	/** How many faults may still happen: of the register, and refusals of Duitku. */
	faults: number;
	refusals: number;
	numbers: number;
	rows: Row[];
	/** Inserts whose call has failed: they may be stored yet. */
	limbo: Row[][];
	transfers: Transfer[];
	disbursements: Record<string, Disbursement>;
	runs: Run[];
}

/** Something that can happen now. Of the moves of a run, the first is the one that goes well. */
export interface Move {
	says: string;
	/** Nobody else can see it or come before it: it makes no difference when it happens. */
	isInner?: boolean;
	does: (world: World) => void;
}

/** What is walked. */
export interface Scenario {
	runs: number;
	references: readonly string[];
	faults: number;
	refusals: number;
	/** How often a run looks again at what is in doubt. */
	rounds: number;
	stepMs: number;
	/** How often a run claims a payment; after that it stands still. */
	claims: number;
	/** Duitku pays a disburseId twice when two transfers of it are on their way at once. */
	isRacy?: boolean;
	/** An answer of Duitku does not say when it was sent. */
	tellsNoTime?: boolean;
}

export const open = ({ runs, faults, refusals }: Scenario): World => ({
	faults,
	refusals,
	numbers: 0,
	rows: [],
	limbo: [],
	transfers: [],
	disbursements: {},
	runs: Array.from({ length: runs }, (_, place) => newRun(String(place))),
});

const copies = <Part extends object>(parts: readonly Part[]): Part[] =>
	parts.map((part) => ({ ...part }));

/** To be changed by a move. The steps of lives are never changed, only replaced. */
export const copyOf = (world: World): World => ({
	...world,
	rows: copies(world.rows),
	limbo: world.limbo.map(copies),
	transfers: copies(world.transfers),
	disbursements: Object.fromEntries(
		Object.entries(world.disbursements).map(([attempt, state]) => [attempt, { ...state }]),
	),
	runs: world.runs.map((run) => ({
		...run,
		noted: copies(run.noted),
		payments: run.payments.map((payment) => ({
			...payment,
			claim: payment.claim && { ...payment.claim },
			status: payment.status && { ...payment.status },
			open: copies(payment.open),
			over: [...payment.over],
			denied: [...payment.denied],
		})),
	})),
});

export const newRun = (name: string): Run => ({
	name,
	at: 'idle',
	round: 0,
	noted: [],
	payments: [],
});

export const newPayment = (key: string): Payment => ({
	key,
	step: { act: 'prepare', state: { at: 'preparing', looks: 0 } },
	attempt: '',
	isPrepared: false,
	claims: 0,
	claim: null,
	open: [],
	over: [],
	denied: [],
	isAsked: false,
	status: null,
	signedAtMs: 0,
	isOnTheWire: false,
	answer: null,
	outcome: null,
	couldFail: false,
});
