import { rerun } from './support/rerun';
import { KEPT, type Rules } from './support/rules';
import { walk } from './support/explore';
import type { Scenario } from './support/world';

/*
 * Everything that can happen to a payment that several executions make at once is tried out: each
 * may stand still, crash or come again at any point, a write may be lost or come late, an answer
 * may be lost, a request may arrive late. `MODEL=full` walks more of it.
 */

const isFull = process.env.MODEL === 'full';
if (isFull) jest.setTimeout(3_600_000);

const ONE: Scenario = {
	runs: 2,
	references: ['a'],
	faults: 0,
	refusals: 0,
	rounds: 0,
	claims: 1,
	stepMs: 235_000,
};

/** Each with the states that are there at least: a walk of fewer has lost its way. */
const SHORT: [string, Scenario, number][] = [
	['two runs, with a fault', { ...ONE, faults: 1 }, 6_000],
	['two runs, with a refusal, at a racy Duitku', { ...ONE, refusals: 1, isRacy: true }, 5_000],
];

const FULL: [string, Scenario, number][] = [
	[
		'three runs, with a refusal, at a racy Duitku',
		{ ...ONE, runs: 3, refusals: 1, isRacy: true },
		50_000,
	],
	['three runs, with a fault', { ...ONE, runs: 3, faults: 1 }, 50_000],
	['two runs, with two faults', { ...ONE, faults: 2, refusals: 1, isRacy: true }, 50_000],
	['two runs that claim and look again', { ...ONE, claims: 2, rounds: 2, refusals: 1 }, 50_000],
	['two runs of two payments', { ...ONE, references: ['a', 'b'] }, 50_000],
	['two runs in small steps of time', { ...ONE, stepMs: 100_000, rounds: 1, refusals: 1 }, 50_000],
];

test.each(isFull ? [...SHORT, ...FULL] : SHORT)(
	'%s: nobody is paid twice, nothing false is said, and it can be brought to its end',
	(_name, scenario, atLeast) => {
		const { states, fault, trace } = walk(scenario, KEPT, rerun(KEPT, scenario));
		if (isFull) process.stdout.write(`${states} states: ${_name}\n`);
		expect([fault, ...trace]).toEqual([undefined]);
		expect(states).toBeGreaterThan(atLeast);
	},
);

const TWICE = /paid 2 times/;
const FALSE_FAILED = /says that a has failed/;
const RACY = { ...ONE, isRacy: true };
const DATELESS = { ...ONE, refusals: 1, tellsNoTime: true };

test.each<[string, Partial<Rules>, Scenario, RegExp]>([
	['the lowest number wins', { stepsBack: 'whoHasNotTheLowestNumber' }, ONE, TWICE],
	['nobody steps back', { stepsBack: 'nobody' }, ONE, TWICE],
	['a claim that cannot be read counts', { readsBack: false }, { ...ONE, faults: 1 }, TWICE],
	['it claims after it has sent', { claims: 'afterSending' }, ONE, TWICE],
	['it inquires anew beside an open claim', { openClaims: 'inquiresAnew' }, ONE, TWICE],
	['it sends under an old claim', { checksLease: false }, RACY, TWICE],
	['it signs when it sends', { signsWith: 'timeOfSending' }, RACY, TWICE],
	['it does not wait until nothing can arrive', { waitsForBound: false }, RACY, TWICE],
	['it does not ask what became', { asksStatus: false }, { ...ONE, refusals: 1 }, FALSE_FAILED],
	['it calls failed what is in doubt', { doubtIs: 'failed' }, ONE, FALSE_FAILED],
	// Its process stood still after the look at its claim, and another run has paid meanwhile.
	['it takes a refusal for its own that comes too late', { lateIs: 'failed' }, ONE, FALSE_FAILED],
	// Its process stood still between the answer and its reading, and the answer had no date.
	['it dates a denial by its reading', { denialCountsFrom: 'reading' }, DATELESS, FALSE_FAILED],
])('is caught: %s', (_name, mistake, scenario, expected) => {
	expect(walk(scenario, { ...KEPT, ...mistake }).fault).toMatch(expected);
});
