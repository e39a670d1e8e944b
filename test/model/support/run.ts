import { begin, next } from '../../../nodes/shared/payment/life';
import { inquire } from './duitku';
import { movesOfLives } from './live';
import { flushes, look } from './register';
import type { Rules } from './rules';
import { claims, givesBack, readsBack, storesNumbered, tell, toBeClaimed } from './send';
import { readStatus, settle } from './settle';
import { finding } from './verdicts';
import {
	newPayment,
	type Move,
	type Payment,
	type Phase,
	type Run,
	type Scenario,
	type World,
} from './world';

/*
 * Mirrors the order of acts in nodes/shared/run/pay.ts and make.ts, with prepare.ts. How long a run
 * waits for what is in doubt is left open: it may give up in any round.
 */

/** How often the status of what was sent is asked for. */
const LOOKS = 1;

/** What a run can do now. */
export function movesOfRun(world: World, run: Run, rules: Rules, scenario: Scenario): Move[] {
	const place = world.runs.indexOf(run);
	const move = (says: string, does: (after: World, own: Run) => void): Move => ({
		says: `run ${run.name} ${says}`,
		isInner: isInner(run, scenario),
		does: (after) => {
			const own = after.runs[place]!;
			does(after, own);
		},
	});
	switch (run.at) {
		case 'idle':
			return [
				move('begins: it reads the register', (after, own) => looksBack(after, own, scenario)),
			];
		case 'settling':
			return [
				move('asks, or reads the answer', (after, own) => settles(after, own, rules, scenario)),
			];
		case 'preparing':
			return prepares(world, run, move);
		case 'claiming':
			return toBeClaimed(run).some(({ claims: made }) => made >= scenario.claims)
				? []
				: claims(world, run, rules);
		case 'numbered':
			return [storesNumbered(world, run)];
		case 'readingBack':
			return [readsBack(world, run, rules)];
		case 'givingBack':
			return givesBack(world, run);
		case 'sending':
			return movesOfLives(world, run, rules);
		case 'flushing':
			return flushes(world, run, () => undefined);
		case 'waiting':
			return [
				...(run.round < scenario.rounds ? [move('looks again', looksAgain)] : []),
				move('gives up', (_after, own) => givesUp(own, rules)),
			];
		case 'ended':
			return [];
	}
}

const isInner = ({ at, payments }: Run, { tellsNoTime }: Scenario): boolean =>
	at === 'preparing' ||
	(at === 'settling' && tellsNoTime !== true && payments.some(({ status }) => status !== null));

type MoveOf = (says: string, does: (after: World, own: Run) => void) => Move;

const PHASE_OF: readonly [Phase, (run: Run) => boolean][] = [
	['settling', ({ payments }) => payments.some(isToBeSettled)],
	['preparing', ({ payments }) => payments.some(({ step }) => step.act === 'prepare')],
	['claiming', (run) => toBeClaimed(run).length > 0],
	['flushing', ({ noted }) => noted.length > 0],
	['waiting', ({ payments }) => payments.some(({ step }) => step.act === 'settle')],
];

/** These go on by themselves; the others end with a move of theirs. */
const LASTS: readonly Phase[] = ['idle', 'numbered', 'readingBack', 'givingBack', 'ended'];

/** After each move: what is to be done next, where nothing is left to do. */
export function goOn(world: World, run: Run, rules: Rules, scenario: Scenario) {
	for (const payment of run.payments) {
		const { act, state } = payment.step;
		if (act === 'report') payment.outcome = state.finding.verdict.outcome;
	}
	if (LASTS.includes(run.at)) return;
	if (run.at === 'sending' && movesOfRun(world, run, rules, scenario).length > 0) return;
	run.at = PHASE_OF.find(([, isDue]) => isDue(run))?.[0] ?? 'ended';
}

function looksBack(world: World, run: Run, { references }: Scenario) {
	run.payments = references.map(newPayment);
	for (const payment of run.payments) payment.step = next(begin(LOOKS), look(world, run, payment));
	run.at = 'settling';
}

function looksAgain(world: World, run: Run) {
	run.round += 1;
	for (const payment of run.payments) {
		if (payment.step.act !== 'settle') continue;
		payment.isAsked = false;
		tell(payment, look(world, run, payment));
	}
}

const isToBeSettled = ({ step, isAsked }: Payment): boolean => step.act === 'settle' && !isAsked;

function settles(world: World, run: Run, rules: Rules, scenario: Scenario) {
	const payment = run.payments.find(isToBeSettled);
	if (!payment) return;
	const event = payment.status
		? readStatus(run, payment, rules, scenario)
		: settle(world, payment, rules);
	if (!event) return;
	payment.isAsked = true;
	tell(payment, event);
}

/** The inquiry, which moves no money. One that fails is the end of it. */
function prepares(world: World, run: Run, move: MoveOf): Move[] {
	const due = ({ payments }: Run) => payments.find(({ step }) => step.act === 'prepare');
	const good = move('inquires', (after, own) => {
		const payment = due(own);
		if (!payment) return;
		const name = `${own.name}${payment.key}`;
		if (!payment.isPrepared) payment.attempt = inquire(after, name, payment.key);
		payment.isPrepared = true;
		tell(payment, { is: 'isPrepared' });
	});
	if (world.refusals === 0 || due(run)?.isPrepared) return [good];
	const refused = move('is refused its inquiry', (after, own) => {
		const payment = due(own);
		if (!payment) return;
		after.refusals -= 1;
		tell(payment, { is: 'refused', verdict: finding('failed').verdict });
	});
	return [good, refused];
}

function givesUp(run: Run, { doubtIs }: Rules) {
	for (const payment of run.payments) {
		if (payment.step.act === 'settle') tell(payment, { is: 'gaveUp', finding: finding(doubtIs) });
	}
}
