import { next } from '../payment/life';
import { isFresh } from '../register/lease';
import { messageOf } from '../values/messageOf';
import { isCancelled, live } from './live';
import { notSent } from './open';
import type { Payment, PaymentRun } from './payment';

/**
 * Payments are claimed in groups just before they are sent: after a crash only these are in doubt.
 * The next group is claimed while the last payments of this one are on the wire.
 */
const GROUP_PER_PARALLEL = 25;
const SMALLEST_GROUP = 100;

/** Sends every payment that is to be claimed, at most once each. Never throws. */
export async function sendAll(
	paymentRun: PaymentRun,
	payments: readonly Payment[],
	concurrency: number,
) {
	const { calls } = paymentRun;
	const size = Math.max(SMALLEST_GROUP, concurrency * GROUP_PER_PARALLEL);
	const waiting = [...payments];
	const lives: Promise<void>[] = [];
	while (waiting.length > 0) {
		const group = waiting.splice(0, size);
		const claimed = isCancelled(paymentRun) ? cancel(group) : await claimAll(paymentRun, group);
		for (const payment of claimed) {
			const life = calls.run(async () => {
				if (!(await sendUnderClaim(paymentRun, payment))) waiting.push(payment);
			});
			lives.push(life);
		}
		await calls.untilWaiting(size / 2);
		// Whoever outlasted its claim is claimed anew, behind all others.
		if (waiting.length === 0) await Promise.all(lives.splice(0));
	}
	await paymentRun.register?.flush();
}

/** None of them is sent, and nothing is written about any. */
function cancel(group: readonly Payment[]): readonly Payment[] {
	for (const payment of group) payment.step = next(payment.step.state, { is: 'cancelled' });
	return [];
}

/** Those of them that may be sent now. The others are told why not. */
async function claimAll(
	{ register }: PaymentRun,
	group: readonly Payment[],
): Promise<readonly Payment[]> {
	const remembered = register ? group.filter(({ memory }) => memory) : [];
	if (!register || remembered.length === 0) return group;
	try {
		const events = await register.claim(remembered);
		const givenBack = remembered.flatMap((payment, place) => {
			const event = events[place];
			return event && event.is !== 'isWritten' ? [{ payment, event }] : [];
		});
		for (const { payment, event } of givenBack) {
			register.withdraw(payment);
			forgetPrepared(payment);
			payment.step = next(payment.step.state, event);
		}
		// Others wait for them. Else what was noted meanwhile goes with the next claims.
		if (givenBack.length > 0) await register.flush();
	} catch (error) {
		for (const payment of remembered) {
			register.withdraw(payment);
			payment.step = next(payment.step.state, { is: 'refused', verdict: notSent(error) });
		}
		await register.flush();
	}
	return group.filter(({ step }) => step.act === 'claim');
}

/** What was prepared for this run is not what another one has sent, and is not shown as that. */
function forgetPrepared(payment: Payment) {
	payment.fields = { ...payment.item.fields };
	payment.isPrepared = undefined;
}

/** False when its claim is too old by now: nothing was sent, and it may be claimed again. */
async function sendUnderClaim(paymentRun: PaymentRun, payment: Payment): Promise<boolean> {
	const { register, operation } = paymentRun;
	const nowMs = Date.now();
	const claim = payment.memory?.claim;
	if (claim && !isFresh(claim.atMs, nowMs)) {
		register?.withdraw(payment);
		return false;
	}
	try {
		// The signature carries the time at which the claim was seen to be good, and no later one:
		// should this process stand still from here on, the system refuses what it sends after.
		const request = payment.request ?? operation.request(payment.fields);
		payment.request = claim ? { ...request, signedAtMs: nowMs } : request;
	} catch (error) {
		register?.withdraw(payment);
		payment.step = next(payment.step.state, { is: 'broke', message: messageOf(error) });
		return true;
	}
	await live(paymentRun, payment);
	// Cancelled in the last moment.
	if (!paymentRun.sent.has(payment.item.index)) register?.withdraw(payment);
	return true;
}
