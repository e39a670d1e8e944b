import { ADVICE, failed, pending, type Finding, type Verdict } from '../contract/verdict';

/*
 * The life of one payment, which is the money rules as a table: `next` says what becomes of it when
 * something happens, and what is to be done then. Nothing is called here; whoever runs payments
 * does what this says, and tells what came of it.
 *
 *   valid ── isNew ─> claimed ── isWritten ─> sent ── found ─> answered ── found, silent ─> settled
 *     └─ wasSent ─> answered          only this arrow sends, once           (looks up until clear)
 *     └─ refused, cancelled ─> settled
 */

export type State =
	/** Its fields are good. Whether it was sent before, nobody has looked. */
	| { at: 'valid'; looks: number }
	/** Its claim is being written. Nothing is on the wire. */
	| { at: 'claimed'; looks: number }
	/** It may be on the wire: from here on only an answer says whether money moved. */
	| { at: 'sent'; looks: number }
	/** What is known leaves it open: its status is asked for, `look` times up to now. */
	| { at: 'answered'; looks: number; look: number; first: Finding; latest: Finding }
	| { at: 'settled'; finding: Finding };

export type Event =
	/** No pass of this execution has sent it. */
	| { is: 'isNew' }
	/** The claim is kept by whoever keeps it. */
	| { is: 'isWritten' }
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
			return { state: { at: 'claimed', looks }, act: 'claim' };
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
		case 'isWritten':
		case 'found':
		case 'silent':
			return report(outOfPlace(event));
	}
}

function whenClaimed({ looks }: At<'claimed'>, event: Event): Step {
	switch (event.is) {
		case 'isWritten':
			return { state: { at: 'sent', looks }, act: 'send' };
		case 'cancelled':
			return report(without(CANCELLED));
		case 'broke':
			return report(without(failed('NOT_SENT', event.message, ADVICE.notSent)));
		case 'refused':
			return report(without(event.verdict));
		case 'isNew':
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
		case 'isWritten':
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
		case 'isWritten':
		case 'wasSent':
		case 'wasSentOtherwise':
		case 'refused':
			return record(outOfPlace(event));
	}
}

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

/** A verdict of ours, which no answer stands behind. */
const without = (verdict: Verdict): Finding => ({ verdict, answer: {} });

const SENT_BEFORE = pending('ALREADY_SENT', 'This execution has already sent this payment once');

/** Of an item that an earlier pass has sent with other details. */
export const SENT_OTHERWISE = pending(
	'ALREADY_SENT',
	'This execution has already sent this item, with other details; nothing was sent now',
);

const CANCELLED = failed('CANCELLED', 'The execution was cancelled', ADVICE.notSent);

const unreadable = (message: string): Finding => without(pending('UNREADABLE_ANSWER', message));

const outOfPlace = ({ is }: Event): Finding =>
	without(pending('INTERNAL_ERROR', `Something happened out of place: ${is}`));
