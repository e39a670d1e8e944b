import type { StatusLookUp } from '../contract/operation';
import { pending, type Finding } from '../contract/verdict';
import { timeoutOf } from '../form/readItem';
import { toStatusFinding } from '../payment/answer';
import type { Event } from '../payment/life';
import { IN_PROGRESS } from '../payment/ourVerdicts';
import type { Claim } from '../register/history';
import { isOverFromMs } from '../register/lease';
import { call } from '../wire/call';
import { isCancelled } from './live';
import type { Payment, PaymentMemory, PaymentRun } from './payment';
import { findingOf, told } from './pastEvent';
import { LONGEST_MESSAGE } from './registerRows';

/** Not settled yet: to be looked at again after a pause. */
const WAITS: Event = { is: 'inDoubt' };

/**
 * Finds out what became of the other tries of a payment: whether one has paid, whether all have
 * failed for sure, or whether nothing of them can arrive any more. Nothing is sent here.
 */
export async function settle(paymentRun: PaymentRun, payment: Payment): Promise<Event> {
	const { operation } = paymentRun;
	const { memory } = payment;
	if (!memory) return { is: 'broke', message: 'The register knows nothing of this payment' };
	if (isCancelled(paymentRun)) return { is: 'cancelled' };
	if (!operation.lookUp) return WAITS;

	for (const claim of openOf(memory)) {
		if (!memory.past.open.includes(claim)) continue;
		const overFromMs = overFrom(paymentRun, claim);
		// Asked about before, and too early to ask once more.
		if (memory.denied.has(claim.token) && !(Date.now() >= overFromMs)) return WAITS;
		const event = await settleTry(paymentRun, payment, memory, claim, overFromMs, operation.lookUp);
		if (event) return event;
	}
	const over = memory.past.open.filter(({ token }) => memory.over.has(token));
	const last = latestOf(over);
	if (!last) return { is: 'isNew' };
	return takeOver(paymentRun, payment, last);
}

/** The tries of which something may still arrive. */
const openOf = ({ past, over }: PaymentMemory): Claim[] =>
	past.open.filter(({ token }) => !over.has(token));

/** From when on nothing of a try can arrive any more: never, where the system sets no bound. */
const overFrom = ({ operation }: PaymentRun, { claimedAtMs }: Claim): number => {
	const { takenForMs } = operation.remembered ?? {};
	return takenForMs === undefined ? Infinity : isOverFromMs(claimedAtMs, takenForMs);
};

/** Asks what became of one try; nothing when it is over, without having paid. */
async function settleTry(
	paymentRun: PaymentRun,
	payment: Payment,
	memory: PaymentMemory,
	claim: Claim,
	overFromMs: number,
	lookUp: StatusLookUp,
): Promise<Event | undefined> {
	const { node, system, register } = paymentRun;
	const { item } = payment;
	const fields = { ...item.fields, ...claim.kept };
	const askedAtMs = Date.now();
	const reply = await call(node, system, lookUp.request(fields), timeoutOf(item), 'ifRefused');
	const first: Finding = { verdict: firstOf(claim), answer: {} };
	const finding = toStatusFinding(reply, lookUp, first, fields);
	if (!finding || reply.kind === 'none') return WAITS;

	if (finding.verdict.outcome === 'success') {
		register?.endOther(claim, finding);
		const answer = { ...claim.kept, ...finding.answer };
		return { is: 'wasPaid', finding: { ...findingOf(claim), answer } };
	}
	// By the clock of the system, which decides what it still takes; or from when it was asked, since
	// nobody knows how long an answer without a time has been on its way.
	const nowMs = reply.sentAtMs ?? askedAtMs;
	if (finding.verdict.outcome === 'failed') {
		const isSame = (other: Claim) =>
			other.token === claim.token ||
			(other.row.attempt === claim.row.attempt && nowMs >= overFrom(paymentRun, other));
		for (const same of memory.past.open.filter(isSame)) register?.endOther(same, finding);
		memory.past.open = memory.past.open.filter((other) => !isSame(other));
		return undefined;
	}
	if (reply.body && lookUp.denies?.(reply.body)) {
		memory.denied.add(claim.token);
		if (nowMs < overFromMs) return WAITS;
		memory.over.add(claim.token);
		return undefined;
	}
	const latest: Finding = { ...finding, answer: { ...claim.kept, ...finding.answer } };
	memory.latest = latest;
	memory.looks += 1;
	const isEnough = memory.looks >= Math.max(1, Number(item.options.statusChecks));
	return isEnough ? { is: 'gaveUp', finding: latest } : WAITS;
}

/**
 * What its own run has seen of a try: it may be the payment's own refusal, which a denial confirms
 * at any time. A denial that a status call gave leaves a code of its own, and so confirms nothing.
 */
const firstOf = ({ state, row }: Claim) =>
	// Words that were cut off may have left it open.
	state === 'pending' && row.message.length < LONGEST_MESSAGE
		? pending(row.code, row.message)
		: IN_PROGRESS;

const latestOf = (claims: readonly Claim[]): Claim | undefined =>
	claims.reduce<Claim | undefined>(
		(latest, claim) => (latest && latest.claimedAtMs >= claim.claimedAtMs ? latest : claim),
		undefined,
	);

/** The same try once more, by the system's own id of it: a new one might pay beside it. */
function takeOver({ operation }: PaymentRun, payment: Payment, { kept }: Claim): Event {
	const attempt = operation.prepare?.attempt;
	if (attempt !== undefined) {
		if (kept[attempt] === undefined) {
			return { is: 'broke', message: `The register has lost the ${attempt} of this payment` };
		}
		Object.assign(payment.fields, kept);
		payment.isPrepared = true;
	}
	return { is: 'isOver' };
}

/** What is said of a payment that is still in doubt when nobody waits any more. */
export function giveUp(paymentRun: PaymentRun, payment: Payment): Event {
	const { memory } = payment;
	const { reconcile } = paymentRun.operation;
	if (memory?.latest) return { is: 'gaveUp', finding: memory.latest };
	const claim = latestOf(memory ? openOf(memory) : []);
	if (!claim) return { is: 'gaveUp', finding: { verdict: IN_PROGRESS, answer: {} } };
	const overFromMs = overFrom(paymentRun, claim);
	const message = `Claimed ${told(claim)}, and nobody knows yet whether it was paid; nothing was sent now`;
	const advice =
		overFromMs === Infinity
			? `${reconcile ?? 'Look its status up, or ask the provider.'} Until a person has settled it in the register, it is not sent again.`
			: `Run it again after ${new Date(overFromMs).toISOString().slice(0, 16).replace('T', ' ')} UTC: it is then settled, and nobody is paid twice.`;
	const verdict = { ...pending('IN_PROGRESS', message), advice };
	return { is: 'gaveUp', finding: { verdict, answer: claim.kept } };
}
