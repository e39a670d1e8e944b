import type { Item } from '../contract/item';
import { ADVICE, failed, type Verdict } from '../contract/verdict';
import { identify, type Identity } from '../payment/key';
import { begin, next, type Event } from '../payment/life';
import { recall, verdictOfUnsendable } from '../payment/recall';
import { messageOf } from '../values/messageOf';
import type { Payment, PaymentRun } from './payment';
import { told } from './pastEvent';

/** A payment as this execution knows it, before anything is done with it. */
export function openPayment(paymentRun: PaymentRun, item: Item, identity: Identity): Payment {
	const { journal, runIndex, operation } = paymentRun;
	const start = begin(operation.lookUp ? Number(item.options.statusChecks) : 0);
	let past: Event;
	try {
		past = recall(journal, runIndex, item.index, identity);
	} catch (error) {
		past = { is: 'broke', message: messageOf(error) };
	}
	return { item, identity, fields: { ...item.fields }, start, past, step: next(start, past) };
}

/** One that cannot be sent as it is. An earlier pass may have sent it otherwise. */
export function refusedPayment(paymentRun: PaymentRun, item: Item, refusal: Verdict): Payment {
	const { journal, runIndex } = paymentRun;
	const verdict = verdictOfUnsendable(journal, runIndex, item.index, refusal);
	const past: Event = { is: 'refused', verdict };
	const start = begin(0);
	return {
		item,
		identity: identityOfFaulty(paymentRun, item),
		fields: { ...item.fields },
		start,
		past,
		step: next(start, past),
		isFaulty: true,
	};
}

/** As far as the item says what it is. */
function identityOfFaulty({ operation, runIndex }: PaymentRun, item: Item): Identity {
	try {
		return identify(operation, item, runIndex);
	} catch {
		return { key: '', reference: '', fingerprint: '', pays: {} };
	}
}

/**
 * What other executions know of the payments, in one read. Throws when the register cannot be read.
 */
export async function lookBack({ register }: PaymentRun, payments: readonly Payment[]) {
	if (!register) return;
	const asked = payments.filter((payment) => isRemembered(payment) && mayBeKnown(payment));
	const events = await register.recall(asked);
	asked.forEach((payment, place) => {
		const event = events[place];
		if (event) take(payment, event);
	});
}

function take(payment: Payment, event: Event) {
	const { past, start } = payment;
	if (past.is === 'refused') {
		payment.step = next(start, { ...past, verdict: whenKnown(payment, past.verdict) });
		return;
	}
	if (past.is === 'wasSent' && past.verdict?.outcome === 'success') {
		// It is known to be paid. What may be shown of its answer is kept in the register only.
		if (event.is !== 'wasPaid') return;
		const finding = { ...event.finding, verdict: past.verdict };
		payment.step = next(start, { is: 'wasPaid', finding });
		return;
	}
	// What this execution has sent is not new, whoever has taken it out of the register.
	const isLost = event.is === 'isNew' && past.is === 'wasSent';
	if (!isLost) payment.step = next(start, event);
}

/** That an item cannot be sent says nothing of what was sent under its reference before. */
function whenKnown({ memory, identity }: Payment, refusal: Verdict): Verdict {
	const { past } = memory ?? {};
	const before = past?.paid ?? past?.open[0];
	if (!before) return refusal;
	const was = past?.paid ? 'was paid' : 'was claimed';
	const message = `${refusal.message}; reference ${identity.reference} ${was} before, ${told(before)}`;
	return failed(refusal.code, message, ADVICE.otherReference);
}

/** A reference that was made for this run says nothing to another. */
const isRemembered = ({ item, identity }: Payment): boolean =>
	identity.reference !== '' && item.isReferenceMade !== true;

/** The register knows more of it than this execution. */
const mayBeKnown = ({ past, isFaulty }: Payment): boolean =>
	past.is === 'isNew' ||
	past.is === 'wasSent' ||
	(past.is === 'refused' && isFaulty === true && past.verdict.outcome === 'failed');
