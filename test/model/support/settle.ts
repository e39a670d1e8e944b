import type { Event } from '../../../nodes/shared/payment/life';
import { isOverFromMs } from '../../../nodes/shared/register/lease';
import { statusOf, TAKEN_FOR_MS } from './duitku';
import { rowOf } from './register';
import type { Rules } from './rules';
import { finding } from './verdicts';
import { NOW_MS, type Payment, type Run, type Scenario, type Try, type World } from './world';

/*
 * Mirrors nodes/shared/run/settle.ts. A status call is two moves, since the run may stand still
 * between the answer and its reading. One that gives no answer is like none, and is left out.
 */

const overFrom = ({ waitsForBound }: Rules, { claimedAtMs }: Try): number =>
	waitsForBound ? isOverFromMs(claimedAtMs, TAKEN_FOR_MS) : claimedAtMs;

/** Asks about the next try, or says what follows when there is none. */
export function settle(world: World, payment: Payment, rules: Rules): Event | undefined {
	if (rules.openClaims === 'inquiresAnew') {
		payment.over = payment.open.map(({ token }) => token).sort();
		return { is: 'isNew' };
	}
	const other = payment.open.find(({ token }) => !payment.over.includes(token));
	if (!other) return takeOver(payment);
	const isEarly = NOW_MS < overFrom(rules, other);
	if (payment.denied.includes(other.token) && isEarly) return { is: 'inDoubt' };
	const { token, attempt } = other;
	const state = rules.asksStatus ? statusOf(world, attempt) : 'new';
	payment.status = { token, state, sentAtMs: NOW_MS };
	return undefined;
}

/** Reads the status; nothing follows when the try is over without having paid. */
export function readStatus(
	run: Run,
	payment: Payment,
	rules: Rules,
	{ tellsNoTime }: Scenario,
): Event | undefined {
	const { status } = payment;
	const other = payment.open.find(({ token }) => token === status?.token);
	payment.status = null;
	if (!status || !other) return undefined;
	const isSame = (each: Try) =>
		each.token === other.token ||
		(each.attempt === other.attempt && status.sentAtMs >= overFrom(rules, each));
	switch (status.state) {
		case 'paid':
			run.noted.push(rowOf(payment, 'paid', other.token));
			return { is: 'wasPaid', finding: finding('success') };
		case 'failed':
			for (const { token } of payment.open.filter(isSame)) {
				run.noted.push(rowOf(payment, 'failed', token));
			}
			payment.open = payment.open.filter((each) => !isSame(each));
			return undefined;
		case 'inProcess':
			return { is: 'gaveUp', finding: finding(rules.doubtIs) };
		case 'new': {
			const isLater = tellsNoTime === true && rules.denialCountsFrom === 'reading';
			const saidAtMs = isLater ? NOW_MS : status.sentAtMs;
			payment.denied = [...new Set([...payment.denied, other.token])].sort();
			if (saidAtMs < overFrom(rules, other)) return { is: 'inDoubt' };
			payment.over = [...new Set([...payment.over, other.token])].sort();
			return undefined;
		}
	}
}

/** The latest of the tries that are over is made once more, by the same disburseId. */
function takeOver(payment: Payment): Event {
	const over = payment.open.filter(({ token }) => payment.over.includes(token));
	const [first, ...others] = over;
	if (!first) return { is: 'isNew' };
	const last = others.reduce(
		(latest, other) => (latest.claimedAtMs >= other.claimedAtMs ? latest : other),
		first,
	);
	payment.attempt = last.attempt;
	payment.isPrepared = true;
	return { is: 'isOver' };
}
