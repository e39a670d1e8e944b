import type { Body } from '../support/page';
import type { Random } from '../support/random';

let last = 0;

/** The bank writes Jakarta time into the beginning of a tid. */
const tidAt = (time: Date): string =>
	`${new Date(time.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 17)}${++last}`;

/** A movement as the document prints it, made a moment ago. */
export function movement(changes: Body = {}): Body {
	const time = new Date(Date.now() - 60_000 + ++last);
	return {
		id: last,
		creationDate: time.toISOString().replace('Z', '+0000'),
		tid: tidAt(time),
		type: 'IN',
		inOut: 'IN',
		amount: '50000',
		debitName: 'PAYER',
		creditName: 'PAYEE',
		balanceAfter: '50000',
		status: 'Success',
		description: 'test',
		...changes,
	};
}

const ODD: readonly Body[] = [
	{ tid: undefined },
	{ tid: undefined, creationDate: undefined },
	{ tid: null, creationDate: null },
	{ tid: [], amount: {} },
	{ creationDate: 'soon' },
	{ creationDate: '' },
	{ creationDate: 5 },
	{ creationDate: '2842-01-01T00:00:00.000+0000' },
	{ creationDate: '+275760-09-13T00:00:00.000Z' },
	{ creationDate: '0001-01-01T00:00:00.000+0000' },
	{ creationDate: undefined, tid: `28420101000000000${'9'.repeat(10)}` },
	{ id: 'x' },
	{ id: null, amount: 'NaN' },
	{ amount: -1 },
	{ type: '__proto__', inOut: 'constructor' },
];

const NO_MOVEMENTS: readonly unknown[] = [null, 5, 'x', [], '__proto__', true];

/**
 * Sizes of a history: one beyond what is remembered one by one, one beyond the arguments of a call.
 */
const SIZES = [0, 1, 5, 30, 300, 2_500];
const HUGE = 130_000;
/** It takes seconds: only the long form gets so far. */
const HUGE_CASE = 20;

/** What there is before the first poll. Short rows: the whole answer stays below 10 MB. */
export function oldHistory(random: Random, n: number): unknown[] {
	if (n === HUGE_CASE) {
		return Array.from({ length: HUGE }, (_, index) => ({ tid: `2024010100000000${index}` }));
	}
	const size = random.pick(SIZES);
	const oddShare = random.pick([0, 0.1, 1]);
	const oneOdd = random.pick(ODD);
	const isOneKind = random.chance(0.4);
	return Array.from({ length: size }, () => {
		if (!random.chance(oddShare)) return movement();
		if (random.chance(0.2)) return random.pick(NO_MOVEMENTS);
		const odd = isOneKind ? oneOdd : random.pick(ODD);
		// Each is a movement of its own: only what has no tid has nothing that tells it apart.
		return 'tid' in odd ? movement(odd) : movement({ ...odd });
	});
}
