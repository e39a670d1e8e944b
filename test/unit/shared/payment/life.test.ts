import { ADVICE, failed, pending, type Finding } from '../../../../nodes/shared/contract/verdict';
import {
	begin,
	next,
	type Event,
	type State,
	type Step,
} from '../../../../nodes/shared/payment/life';

const finding = (verdict: Finding['verdict']): Finding => ({
	verdict,
	answer: { of: verdict.code },
});

const PAID = finding({ outcome: 'success', code: '00', message: 'Paid', advice: ADVICE.done });
const REFUSED = finding(failed('76', 'No such account', ADVICE.correct));
const OPEN = finding(pending('68', 'In process'));
const STILL_OPEN = finding(pending('80', 'On its way'));

const STATES: Record<State['at'], State> = {
	valid: { at: 'valid', looks: 2 },
	preparing: { at: 'preparing', looks: 2 },
	doubtful: { at: 'doubtful', looks: 2 },
	claimed: { at: 'claimed', looks: 2 },
	sent: { at: 'sent', looks: 2 },
	answered: { at: 'answered', looks: 2, look: 0, first: OPEN, latest: OPEN },
	settled: { at: 'settled', finding: PAID },
};

const EVENTS = {
	isNew: { is: 'isNew' },
	isPrepared: { is: 'isPrepared' },
	isWritten: { is: 'isWritten' },
	wasPaidElsewhere: { is: 'wasPaid', finding: PAID },
	inDoubt: { is: 'inDoubt' },
	isOver: { is: 'isOver' },
	gaveUp: { is: 'gaveUp', finding: OPEN },
	wasPaid: { is: 'wasSent', verdict: PAID.verdict },
	wasRefused: { is: 'wasSent', verdict: REFUSED.verdict },
	wasOpen: { is: 'wasSent', verdict: OPEN.verdict },
	wasSent: { is: 'wasSent' },
	wasSentOtherwise: { is: 'wasSentOtherwise' },
	refused: { is: 'refused', verdict: failed('REFERENCE_CONFLICT', 'Two payments', '') },
	cancelled: { is: 'cancelled' },
	paid: { is: 'found', finding: PAID },
	denied: { is: 'found', finding: REFUSED },
	open: { is: 'found', finding: STILL_OPEN },
	silent: { is: 'silent' },
	broke: { is: 'broke', message: 'Out of memory' },
} satisfies Record<string, Event>;

/** What a step says: the act, and when the payment is settled its outcome and code. */
function show({ act, state }: Step): string {
	if (state.at !== 'settled') return `${act} as ${state.at}`;
	const { outcome, code } = state.finding.verdict;
	return `${act} ${outcome} ${code}`;
}

const NOBODY_KNOWS = 'report pending INTERNAL_ERROR';
const NOBODY_KNOWS_NOW = 'record pending INTERNAL_ERROR';
const CANCELLED = 'report failed CANCELLED';

/** What follows for each pair of a state and an event. */
const TABLE: Record<State['at'], Record<keyof typeof EVENTS, string>> = {
	valid: {
		isPrepared: NOBODY_KNOWS,
		wasPaidElsewhere: 'report success 00',
		inDoubt: 'settle as doubtful',
		isOver: NOBODY_KNOWS,
		gaveUp: NOBODY_KNOWS,
		isNew: 'prepare as preparing',
		isWritten: NOBODY_KNOWS,
		wasPaid: 'report success 00',
		wasRefused: 'report failed 76',
		wasOpen: 'lookUp as answered',
		wasSent: 'lookUp as answered',
		wasSentOtherwise: 'report pending ALREADY_SENT',
		refused: 'report failed REFERENCE_CONFLICT',
		cancelled: CANCELLED,
		paid: NOBODY_KNOWS,
		denied: NOBODY_KNOWS,
		open: NOBODY_KNOWS,
		silent: NOBODY_KNOWS,
		broke: NOBODY_KNOWS,
	},
	preparing: {
		isNew: NOBODY_KNOWS,
		isPrepared: 'claim as claimed',
		isWritten: NOBODY_KNOWS,
		wasPaidElsewhere: NOBODY_KNOWS,
		inDoubt: NOBODY_KNOWS,
		isOver: NOBODY_KNOWS,
		gaveUp: NOBODY_KNOWS,
		wasPaid: NOBODY_KNOWS,
		wasRefused: NOBODY_KNOWS,
		wasOpen: NOBODY_KNOWS,
		wasSent: NOBODY_KNOWS,
		wasSentOtherwise: NOBODY_KNOWS,
		refused: 'report failed REFERENCE_CONFLICT',
		cancelled: CANCELLED,
		paid: NOBODY_KNOWS,
		denied: NOBODY_KNOWS,
		open: NOBODY_KNOWS,
		silent: NOBODY_KNOWS,
		broke: 'report failed NOT_SENT',
	},
	doubtful: {
		isNew: 'prepare as preparing',
		isPrepared: NOBODY_KNOWS,
		isWritten: NOBODY_KNOWS,
		wasPaidElsewhere: 'report success 00',
		inDoubt: 'settle as doubtful',
		isOver: 'claim as claimed',
		gaveUp: 'report pending 68',
		wasPaid: NOBODY_KNOWS,
		wasRefused: NOBODY_KNOWS,
		wasOpen: NOBODY_KNOWS,
		wasSent: NOBODY_KNOWS,
		wasSentOtherwise: NOBODY_KNOWS,
		refused: 'report failed REFERENCE_CONFLICT',
		cancelled: 'report pending IN_PROGRESS',
		paid: NOBODY_KNOWS,
		denied: NOBODY_KNOWS,
		open: NOBODY_KNOWS,
		silent: NOBODY_KNOWS,
		broke: NOBODY_KNOWS,
	},
	claimed: {
		isPrepared: NOBODY_KNOWS,
		wasPaidElsewhere: 'report success 00',
		inDoubt: 'settle as doubtful',
		isOver: NOBODY_KNOWS,
		gaveUp: NOBODY_KNOWS,
		isNew: NOBODY_KNOWS,
		isWritten: 'send as sent',
		wasPaid: NOBODY_KNOWS,
		wasRefused: NOBODY_KNOWS,
		wasOpen: NOBODY_KNOWS,
		wasSent: NOBODY_KNOWS,
		wasSentOtherwise: NOBODY_KNOWS,
		refused: 'report failed REFERENCE_CONFLICT',
		cancelled: CANCELLED,
		paid: NOBODY_KNOWS,
		denied: NOBODY_KNOWS,
		open: NOBODY_KNOWS,
		silent: NOBODY_KNOWS,
		broke: 'report failed NOT_SENT',
	},
	sent: {
		isPrepared: NOBODY_KNOWS_NOW,
		wasPaidElsewhere: NOBODY_KNOWS_NOW,
		inDoubt: NOBODY_KNOWS_NOW,
		isOver: NOBODY_KNOWS_NOW,
		gaveUp: NOBODY_KNOWS_NOW,
		isNew: NOBODY_KNOWS_NOW,
		isWritten: NOBODY_KNOWS_NOW,
		wasPaid: NOBODY_KNOWS_NOW,
		wasRefused: NOBODY_KNOWS_NOW,
		wasOpen: NOBODY_KNOWS_NOW,
		wasSent: NOBODY_KNOWS_NOW,
		wasSentOtherwise: NOBODY_KNOWS_NOW,
		refused: NOBODY_KNOWS_NOW,
		cancelled: NOBODY_KNOWS_NOW,
		paid: 'record success 00',
		denied: 'record failed 76',
		open: 'lookUp as answered',
		silent: NOBODY_KNOWS_NOW,
		broke: 'record pending UNREADABLE_ANSWER',
	},
	answered: {
		isPrepared: NOBODY_KNOWS_NOW,
		wasPaidElsewhere: NOBODY_KNOWS_NOW,
		inDoubt: NOBODY_KNOWS_NOW,
		isOver: NOBODY_KNOWS_NOW,
		gaveUp: NOBODY_KNOWS_NOW,
		isNew: NOBODY_KNOWS_NOW,
		isWritten: NOBODY_KNOWS_NOW,
		wasPaid: NOBODY_KNOWS_NOW,
		wasRefused: NOBODY_KNOWS_NOW,
		wasOpen: NOBODY_KNOWS_NOW,
		wasSent: NOBODY_KNOWS_NOW,
		wasSentOtherwise: NOBODY_KNOWS_NOW,
		refused: NOBODY_KNOWS_NOW,
		cancelled: 'record pending 68',
		paid: 'record success 00',
		denied: 'record failed 76',
		open: 'lookUp as answered',
		silent: 'lookUp as answered',
		broke: 'record pending UNREADABLE_ANSWER',
	},
	settled: {
		isPrepared: 'report success 00',
		wasPaidElsewhere: 'report success 00',
		inDoubt: 'report success 00',
		isOver: 'report success 00',
		gaveUp: 'report success 00',
		isNew: 'report success 00',
		isWritten: 'report success 00',
		wasPaid: 'report success 00',
		wasRefused: 'report success 00',
		wasOpen: 'report success 00',
		wasSent: 'report success 00',
		wasSentOtherwise: 'report success 00',
		refused: 'report success 00',
		cancelled: 'report success 00',
		paid: 'report success 00',
		denied: 'report success 00',
		open: 'report success 00',
		silent: 'report success 00',
		broke: 'report success 00',
	},
};

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
