import { ADVICE, failed, pending, type Finding, type Verdict } from '../contract/verdict';
import { CANCELLED, IN_PROGRESS, SENT_BEFORE, SENT_OTHERWISE } from './ourVerdicts';

/*
 * The life of one payment, which is the money rules as a table: `next` says what becomes of it when
 * something happens, and what is to be done then. Nothing is called here; whoever runs payments
 * does what this says, and tells what came of it.
 *
 *   valid ── isNew ─> preparing ── isPrepared ─> claimed ── isWritten ─> sent ── found ─> answered
 *     │                   ^                        │  ^      only this       (looks up until clear)
 *     │                   │isNew           inDoubt │  │ isOver  arrow sends, once       │
 *     ├─ inDoubt ─> doubtful <─────────────────────┘  │                                 v
 *     │                └──────────────────────────────┘                              settled
 *     └─ wasSent ─> answered
 *     └─ wasPaid, refused, cancelled ─> settled
 */

export type State =
	/** Its fields are good. Whether it was sent before, nobody has looked. */
	| { at: 'valid'; looks: number }
	/** No other try is in doubt. What must come before it is being asked; that moves no money. */
	| { at: 'preparing'; looks: number }
	/** Another try of it may have been sent, or may still be: until that is known, nothing is. */
	| { at: 'doubtful'; looks: number }
	/** Its claim is being written. Nothing is on the wire. */
	| { at: 'claimed'; looks: number }
	/** It may be on the wire: from here on only an answer says whether money moved. */
	| { at: 'sent'; looks: number }
	/** What is known leaves it open: its status is asked for, `look` times up to now. */
	| { at: 'answered'; looks: number; look: number; first: Finding; latest: Finding }
	| { at: 'settled'; finding: Finding };

export type Event =
	/** Nobody has sent it, or all who did have failed for sure. */
	| { is: 'isNew' }
	/** Whatever must come before it has been asked. */
	| { is: 'isPrepared' }
	/** The claim is kept by whoever keeps it, and no other try is in doubt. */
	| { is: 'isWritten' }
	/** Another execution has paid it. */
	| { is: 'wasPaid'; finding: Finding }
	/** Another try of it is in doubt, or under way. */
	| { is: 'inDoubt' }
	/** The other tries were never heard of, and nothing of them can arrive any more. */
	| { is: 'isOver' }
	/** The other try is still in doubt, and this run waits no longer. */
	| { is: 'gaveUp'; finding: Finding }
	/** An earlier pass has sent it, and may have seen what became of it. */
	| { is: 'wasSent'; verdict?: Verdict }
	/**
	 * An earlier pass has sent this item with other details, such as a reference made from the time.
	 */
	| { is: 'wasSentOtherwise' }
	/** It cannot be sent as it is. */
	| { is: 'refused'; verdict: Verdict }
	/** The execution was cancelled. */
	| { is: 'cancelled' }
	/** An answer, to the payment or to its status call. */
	| { is: 'found'; finding: Finding }
	/** The status call gave no answer that says anything. */
	| { is: 'silent' }
	/** Something was thrown that nobody expected. */
	| { is: 'broke'; message: string };

/** What is to be done, in the state that it is done in. */
export type Step =
	/** Make the call that must come before it. */
	| { act: 'prepare'; state: At<'preparing'> }
	/** Find out what became of the other tries. */
	| { act: 'settle'; state: At<'doubtful'> }
	/** Write down that it will be sent, before it is. */
	| { act: 'claim'; state: At<'claimed'> }
	/** Put it on the wire. */
	| { act: 'send'; state: At<'sent'> }
	/** Ask for its status, after a pause. */
	| { act: 'lookUp'; state: At<'answered'> }
	/** Say what became of it, and write that down if it is news. */
	| { act: 'record' | 'report'; state: At<'settled'> };

type At<Name extends State['at']> = Extract<State, { at: Name }>;

/** @param looks how often the status may be asked for; 0 where the system has no status call */
export const begin = (looks: number): State => ({ at: 'valid', looks });

/** What happens next. Whatever is out of place leaves the payment pending: nobody knows. */
export function next(state: State, event: Event): Step {
	switch (state.at) {
		case 'valid':
			return whenValid(state, event);
		case 'preparing':
			return whenPreparing(state, event);
		case 'doubtful':
			return whenDoubtful(state, event);
		case 'claimed':
			return whenClaimed(state, event);
		case 'sent':
			return whenSent(state, event);
		case 'answered':
			return whenAnswered(state, event);
		case 'settled':
			return { state, act: 'report' };
	}
}

function whenValid({ looks }: At<'valid'>, event: Event): Step {
	switch (event.is) {
		case 'isNew':
			return prepare(looks);
		case 'inDoubt':
			return settle(looks);
		case 'wasPaid':
			return report(event.finding);
		case 'wasSent': {
			const finding = without(event.verdict ?? SENT_BEFORE);
			return isOpen(finding) ? lookUp(looks, 0, finding, finding, 'report') : report(finding);
		}
		case 'wasSentOtherwise':
			// What became of that payment says nothing of this one.
			return report(without(SENT_OTHERWISE));
		case 'refused':
			return report(without(event.verdict));
		case 'cancelled':
			return report(without(CANCELLED));
		case 'broke':
			return report(without(pending('INTERNAL_ERROR', event.message)));
		case 'isPrepared':
		case 'isWritten':
		case 'isOver':
		case 'gaveUp':
		case 'found':
		case 'silent':
			return report(outOfPlace(event));
	}
}

function whenPreparing({ looks }: At<'preparing'>, event: Event): Step {
	switch (event.is) {
		case 'isPrepared':
			return claim(looks);
		case 'cancelled':
			return report(without(CANCELLED));
		case 'broke':
			return report(without(failed('NOT_SENT', event.message, ADVICE.notSent)));
		case 'refused':
			return report(without(event.verdict));
		case 'isNew':
		case 'isWritten':
		case 'wasPaid':
		case 'inDoubt':
		case 'isOver':
		case 'gaveUp':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'found':
		case 'silent':
			return report(outOfPlace(event));
	}
}

/** What is in doubt may have moved money: nothing that goes wrong here ends as failed. */
function whenDoubtful({ looks }: At<'doubtful'>, event: Event): Step {
	switch (event.is) {
		case 'isNew':
			return prepare(looks);
		case 'isOver':
			return claim(looks);
		case 'inDoubt':
			return settle(looks);
		case 'wasPaid':
		case 'gaveUp':
			return report(event.finding);
		case 'cancelled':
			return report(without(IN_PROGRESS));
		case 'broke':
			return report(without(pending('INTERNAL_ERROR', event.message)));
		// Another run claims the same reference for another payment.
		case 'refused':
			return report(without(event.verdict));
		case 'isPrepared':
		case 'isWritten':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'found':
		case 'silent':
			return report(outOfPlace(event));
	}
}

function whenClaimed({ looks }: At<'claimed'>, event: Event): Step {
	switch (event.is) {
		case 'isWritten':
			return { state: { at: 'sent', looks }, act: 'send' };
		case 'inDoubt':
			return settle(looks);
		case 'wasPaid':
			return report(event.finding);
		case 'cancelled':
			return report(without(CANCELLED));
		case 'broke':
			return report(without(failed('NOT_SENT', event.message, ADVICE.notSent)));
		case 'refused':
			return report(without(event.verdict));
		case 'isNew':
		case 'isPrepared':
		case 'isOver':
		case 'gaveUp':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'found':
		case 'silent':
			return report(outOfPlace(event));
	}
}

function whenSent({ looks }: At<'sent'>, event: Event): Step {
	switch (event.is) {
		case 'found':
			return isOpen(event.finding)
				? lookUp(looks, 0, event.finding, event.finding, 'record')
				: record(event.finding);
		case 'broke':
			return record(unreadable(event.message));
		case 'isNew':
		case 'isPrepared':
		case 'isWritten':
		case 'wasPaid':
		case 'inDoubt':
		case 'isOver':
		case 'gaveUp':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'refused':
		case 'cancelled':
		case 'silent':
			return record(outOfPlace(event));
	}
}

function whenAnswered(state: At<'answered'>, event: Event): Step {
	const { looks, first, latest } = state;
	const look = state.look + 1;
	switch (event.is) {
		case 'found':
			return isOpen(event.finding)
				? lookUp(looks, look, first, event.finding, 'record')
				: record(event.finding);
		case 'silent':
			return lookUp(looks, look, first, latest, 'record');
		case 'cancelled':
			return record(latest);
		case 'broke':
			return record(unreadable(event.message));
		case 'isNew':
		case 'isPrepared':
		case 'isWritten':
		case 'wasPaid':
		case 'inDoubt':
		case 'isOver':
		case 'gaveUp':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'refused':
			return record(outOfPlace(event));
	}
}

const prepare = (looks: number): Step => ({ state: { at: 'preparing', looks }, act: 'prepare' });
const settle = (looks: number): Step => ({ state: { at: 'doubtful', looks }, act: 'settle' });
const claim = (looks: number): Step => ({ state: { at: 'claimed', looks }, act: 'claim' });

const isOpen = ({ verdict }: Finding): boolean => verdict.outcome === 'pending';

/** Asks for the status while that is allowed; after that it stays as it is. */
const lookUp = (
	looks: number,
	look: number,
	first: Finding,
	latest: Finding,
	otherwise: 'record' | 'report',
): Step =>
	look < looks
		? { state: { at: 'answered', looks, look, first, latest }, act: 'lookUp' }
		: { state: { at: 'settled', finding: latest }, act: otherwise };

const record = (finding: Finding): Step => ({ state: { at: 'settled', finding }, act: 'record' });
const report = (finding: Finding): Step => ({ state: { at: 'settled', finding }, act: 'report' });

const outOfPlace = ({ is }: Event): Finding =>
	without(pending('INTERNAL_ERROR', `Something happened out of place: ${is}`));

const unreadable = (message: string): Finding => without(pending('UNREADABLE_ANSWER', message));

/** A verdict of ours, which no answer stands behind. */
const without = (verdict: Verdict): Finding => ({ verdict, answer: {} });
