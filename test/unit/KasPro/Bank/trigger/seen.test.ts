import { meet, seenNothing, type Seen } from '../../../../../nodes/KasPro/Bank/trigger/seen';

const BELIEVED = Date.UTC(2027, 0, 1);
const ACCOUNT = '080000000101';

const row = (id: number, more: object = {}) => ({
	id,
	tid: `tid-${id}`,
	creationDate: new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString(),
	type: 'IN',
	inOut: 'IN',
	amount: 1_000,
	status: 'Success',
	...more,
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

/** The ids that are new in each history, one poll after the other. */
function polls(...histories: { id: number }[][]) {
	let seen: Seen = seenNothing(ACCOUNT);
	return histories.map((movements) => {
		const met = meet(seen, { movements, believedUpTo: BELIEVED });
		// Static data is stored as JSON.
		seen = JSON.parse(JSON.stringify(met.seen));
		return met.fresh.map(({ id }) => id);
	});
}

test('a movement is new once, the oldest first', () => {
	expect(polls([row(2), row(1)], [row(3), row(1), row(2)], [row(3)])).toEqual([[1, 2], [3], []]);
});

test('one that is listed again under another id is not new', () => {
	expect(polls([row(1)], [row(1), row(9, { tid: 'tid-1' })])).toEqual([[1], []]);
});

test('one that turns Success is new once more, however old it is by then', () => {
	const pending = row(1, { status: 'Pending' });
	expect(polls([pending], [pending], [row(1)], [row(1)])).toEqual([[1], [], [1], []]);
	const [, , turned] = polls([pending], rows(2, 2_100), [row(1)]);
	expect(turned).toEqual([1]);
});

test('one without a time is new once, as long as it is listed', () => {
	const undated = row(1, { creationDate: undefined });
	expect(polls([undated], [undated, row(2)], [undated])).toEqual([[1], [2], []]);
});

test('one of the far future makes nothing after it old', () => {
	const future = row(1, { creationDate: '2842-01-01T00:00:00Z' });
	expect(polls([future], [future, row(2)])).toEqual([[1], [2]]);
});

test('what is forgotten for its age is not new again', () => {
	const many = rows(1, 2_500);
	const [first, second] = polls(many, many);
	expect(first).toHaveLength(2_500);
	expect(second).toEqual([]);
});

test('what is remembered has a limit', () => {
	const { seen } = meet(seenNothing(ACCOUNT), {
		movements: rows(1, 2_500),
		believedUpTo: BELIEVED,
	});
	expect(Object.keys(seen.times)).toHaveLength(2_000);
	expect(seen.forgottenUpTo).toBe(Date.UTC(2026, 0, 1) + 500 * 60_000);
	expect(seen.mobileNumber).toBe(ACCOUNT);
});
