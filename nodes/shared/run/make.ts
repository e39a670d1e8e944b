import { sleep } from 'n8n-workflow';

import { runOption, type Item } from '../contract/item';
import { concurrencyOf } from '../form/readItem';
import { next, type Event, type Step } from '../payment/life';
import { isUnderWay } from '../register/lease';
import { checkFunds } from './funds';
import { live, perform } from './live';
import type { Payment, PaymentRun } from './payment';
import { planAll } from './plan';
import { prepareAll } from './prepare';
import { sendAll } from './send';
import { giveUp, settle } from './settle';

/** Who has met another run on the same payment has stepped back, and so has the other. */
const MEETINGS = 5;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Makes all payments. First what is in doubt is asked about, since another try may have paid it;
 * then all that is new is sent; then what is still in doubt is waited for, as long as the user
 * wants. Never throws.
 */
export async function makeAll(
	paymentRun: PaymentRun,
	payments: readonly Payment[],
	items: readonly Item[],
) {
	const untilMs = Date.now() + waitMsOf(items);
	const due = (act: Step['act']) => payments.filter(({ step }) => step.act === act);
	const each = async (act: Step['act'], task: (payment: Payment) => Promise<void>) => {
		await Promise.all(
			due(act).map((payment) => paymentRun.calls.run(async () => await task(payment))),
		);
	};
	const settleOne = async (payment: Payment) =>
		await perform(payment, async () => await settle(paymentRun, payment));

	let doubtful = due('settle');
	for (let round = 0; ; round++) {
		await each('settle', settleOne);
		await each('lookUp', async (payment) => await live(paymentRun, payment));
		// Of those in doubt, the ones that nobody has paid begin anew; all others are planned.
		await planAll(paymentRun, doubtful);
		await prepareAll(paymentRun, payments);
		await checkFunds(paymentRun, due('claim'));
		await sendAll(paymentRun, due('claim'), concurrencyOf(items));

		doubtful = due('settle');
		if (doubtful.length === 0) return;
		const hasTime = Date.now() < untilMs || (round < MEETINGS && doubtful.some(mayBeGivenBack));
		if (!hasTime) {
			for (const payment of doubtful) {
				payment.step = next(payment.step.state, giveUp(paymentRun, payment));
			}
			return;
		}
		await sleep(pauseMs(round));
		await lookAgain(paymentRun, doubtful);
	}
}

/** How long the user wants to wait for what is in doubt: one time for the whole run. */
const waitMsOf = (items: readonly Item[]): number =>
	Number(runOption(items, 'settleAfter') ?? 0) * 1000;

/** Its other claim is so young that whoever made it may be about to step back. */
const mayBeGivenBack = ({ memory }: Payment): boolean =>
	memory?.past.open.some(
		({ state, claimedAtMs }) => state === 'claimed' && isUnderWay(claimedAtMs, Date.now()),
	) ?? false;

/** At random, so that two who have met do not meet again. */
const pauseMs = (round: number): number =>
	Math.min(LONGEST_PAUSE_MS, 200 * 2 ** Math.min(round, 10)) * (0.25 + Math.random());

/** What others have written meanwhile. What cannot be read now stays in doubt. */
async function lookAgain({ register }: PaymentRun, payments: readonly Payment[]) {
	if (!register) return;
	const events = await register.recall(payments).catch((): Event[] => []);
	payments.forEach((payment, place) => {
		const event = events[place];
		if (event) payment.step = next(payment.step.state, event);
	});
}
