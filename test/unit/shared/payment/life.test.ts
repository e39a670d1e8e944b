import { begin, next, type State, type Step } from '../../../../nodes/shared/payment/life';
import { OPEN, STILL_OPEN, STATES, EVENTS, TABLE } from './lifeTable';

/** What a step says: the act, and when the payment is settled its outcome and code. */
function show({ act, state }: Step): string {
	if (state.at !== 'settled') return `${act} as ${state.at}`;
	const { outcome, code } = state.finding.verdict;
	return `${act} ${outcome} ${code}`;
}

const PAIRS = Object.entries(TABLE).flatMap(([at, row]) =>
	Object.entries(row).map(([event, follows]) => ({ at, event, follows })),
);

test.each(PAIRS)('a payment that is $at, and $event: $follows', ({ at, event, follows }) => {
	const state = STATES[at as State['at']];
	expect(show(next(state, EVENTS[event as keyof typeof EVENTS]))).toBe(follows);
});

/** Every step that can follow on any order of events, each with the acts and events before it. */
function* walk(
	step: Step,
	before: readonly string[],
	depth: number,
): Generator<{ step: Step; before: readonly string[] }> {
	yield { step, before };
	if (depth === 0 || step.state.at === 'settled') return;
	for (const [name, event] of Object.entries(EVENTS)) {
		yield* walk(next(step.state, event), [...before, step.act, name], depth - 1);
	}
}

test('on no order of events is a payment sent twice, or paid or unpaid without an answer that says so', () => {
	const DEPTH = 9;
	let steps = 0;
	for (const [name, event] of Object.entries(EVENTS)) {
		for (const { step, before } of walk(next(begin(1), event), [name], DEPTH)) {
			steps += 1;
			const sends = [...before, step.act].filter((act) => act === 'send').length;
			if (sends > 1) throw new Error(`sent ${sends} times: ${before.join(', ')}`);
			if (sends === 1 && !before.includes('isWritten')) {
				throw new Error(`sent before it was written down: ${before.join(', ')}`);
			}
			if (step.state.at !== 'settled') continue;
			const { outcome } = step.state.finding.verdict;
			const saysSo = {
				success: ['paid', 'wasPaid', 'wasPaidElsewhere'],
				failed: ['denied', 'wasRefused'],
				pending: [],
			};
			const isSaid = saysSo[outcome].some((said) => before.includes(said));
			if (outcome === 'success' && !isSaid) throw new Error(`paid: ${before.join(', ')}`);
			const doubt = before.lastIndexOf('inDoubt');
			const isCleared = ['isNew', 'isOver', 'refused'].some((by) => before.lastIndexOf(by) > doubt);
			if (outcome === 'failed' && doubt >= 0 && !isCleared) {
				throw new Error(`failed while another try is in doubt: ${before.join(', ')}`);
			}
			if (outcome === 'failed' && sends > 0 && !isSaid) {
				throw new Error(`failed after it was sent: ${before.join(', ')}`);
			}
		}
	}
	expect(steps).toBeGreaterThan(10_000);
});

describe('a payment whose answer leaves it open', () => {
	const open = (looks: number) =>
		next({ at: 'sent', looks }, { is: 'found', finding: OPEN } as const);

	test('is looked up as often as is allowed, and stays open then, as it was found last', () => {
		const first = open(2);
		const second = next(first.state, { is: 'found', finding: STILL_OPEN });
		const third = next(second.state, { is: 'silent' });

		expect([first, second].map(({ act }) => act)).toEqual(['lookUp', 'lookUp']);
		expect(second.state).toMatchObject({ look: 1, first: OPEN, latest: STILL_OPEN });
		expect(third).toEqual({ act: 'record', state: { at: 'settled', finding: STILL_OPEN } });
	});

	test('is written down as it was found last, when that is as open as the first', () => {
		const last = next(open(1).state, { is: 'found', finding: STILL_OPEN });

		expect(last).toEqual({ act: 'record', state: { at: 'settled', finding: STILL_OPEN } });
	});

	test('is not looked up where there is no status call', () => {
		expect(open(0)).toEqual({ act: 'record', state: { at: 'settled', finding: OPEN } });
	});

	test('of an earlier pass is only reported then: it is written down already', () => {
		const step = next(begin(0), EVENTS.wasOpen);
		expect(step.act).toBe('report');
		expect(show(next(begin(0), EVENTS.wasSent))).toBe('report pending ALREADY_SENT');
	});

	test('is told of in the words of the first answer when it is cancelled before another came', () => {
		const { state } = open(3);
		expect(next(state, EVENTS.cancelled)).toEqual({
			act: 'record',
			state: { at: 'settled', finding: OPEN },
		});
	});
});

test('what broke before anything was done is told in its own words', () => {
	expect(next(begin(0), EVENTS.broke).state).toMatchObject({
		finding: { verdict: { message: 'Out of memory' } },
	});
});
