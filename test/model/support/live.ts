import type { Event } from '../../../nodes/shared/payment/life';
import type { Outcome } from '../../../nodes/shared/contract/verdict';
import { statusOf } from './duitku';
import { end } from './register';
import type { Rules } from './rules';
import { checksLease, tell } from './send';
import { finding } from './verdicts';
import {
	NOW_MS,
	type Answer,
	type Disbursement,
	type Move,
	type Payment,
	type Run,
	type World,
} from './world';

/* Mirrors nodes/shared/run/live.ts: what a claimed payment goes through. */

/** What nodes/DuitkuDisbursement/verdicts.ts makes of an answer. */
const MEANS: Record<Exclude<Answer, 'expired'>, Outcome> = {
	paid: 'success',
	refused: 'failed',
	unclear: 'pending',
};

const STATUS_MEANS: Record<Disbursement['state'], Outcome> = {
	paid: 'success',
	failed: 'failed',
	inProcess: 'pending',
	new: 'pending',
};

/** All that can happen to the payments of a run that have a claim. */
export const movesOfLives = (world: World, run: Run, rules: Rules): Move[] =>
	run.payments.flatMap((payment, place) => movesOfLife(world, run, payment, place, rules));

function movesOfLife(
	world: World,
	run: Run,
	payment: Payment,
	place: number,
	rules: Rules,
): Move[] {
	const { act } = payment.step;
	const at = world.runs.indexOf(run);
	const move = (says: string, does: (after: World, own: Payment, its: Run) => void): Move => ({
		says: `run ${run.name} ${says} ${payment.key}`,
		isInner: payment.answer !== null,
		does: (after) => {
			const its = after.runs[at]!;
			const own = its.payments[place]!;
			does(after, own, its);
			ends(own, its);
		},
	});
	if (act === 'claim' && payment.claim) {
		return [
			move('looks at its claim and signs', (_after, own, its) => checksLease(own, its, rules)),
		];
	}
	if (act === 'lookUp') {
		return [
			move('asks what became of', (after, own) =>
				tell(own, found(STATUS_MEANS[statusOf(after, own.attempt)], rules)),
			),
		];
	}
	if (act !== 'send') return [];
	if (!payment.isOnTheWire)
		return [move('sends', (after, own, its) => sends(after, own, its, rules))];
	const { answer } = payment;
	return [
		...(answer
			? [
					move(`is answered: ${answer},`, (_after, own) => {
						own.isOnTheWire = false;
						own.answer = null;
						tell(own, found(answer === 'expired' ? rules.lateIs : MEANS[answer], rules));
					}),
				]
			: []),
		...(answer !== 'unclear'
			? [
					move('waits no longer for an answer to', (after, own, its) => {
						own.isOnTheWire = false;
						own.answer = null;
						for (const transfer of after.transfers) {
							if (transfer.from === its.name + own.key) transfer.from = '';
						}
						tell(own, found('pending', rules));
					}),
				]
			: []),
	];
}

const found = (outcome: Outcome, { doubtIs }: Rules): Event => ({
	is: 'found',
	finding: finding(outcome === 'pending' ? doubtIs : outcome),
});

function sends({ transfers }: World, payment: Payment, run: Run, { signsWith }: Rules) {
	const { attempt, signedAtMs, key } = payment;
	transfers.push({
		attempt,
		signedAtMs: signsWith === 'timeOfSending' ? NOW_MS : signedAtMs,
		from: run.name + key,
		isRacing: false,
	});
	payment.isOnTheWire = true;
	payment.couldFail = false;
}

function ends(payment: Payment, run: Run) {
	const { act, state } = payment.step;
	if (act !== 'record') return;
	payment.outcome = state.finding.verdict.outcome;
	end(run, payment);
	payment.claim = null;
}
