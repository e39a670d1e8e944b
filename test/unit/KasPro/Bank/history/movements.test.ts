import {
	isSuccessful,
	keyOf,
	kindOf,
	newestFirst,
	oldestFirst,
	simplified,
	stateKeyOf,
	timeOf,
	withoutRepeats,
} from '../../../../../nodes/KasPro/Bank/history/movements';

const movement = (more: object = {}) => ({
	id: 1,
	tid: '202604291157323054310701410000001',
	creationDate: '2026-04-29T04:57:32.000+0000',
	type: 'IN',
	inOut: 'IN',
	amount: 50_000,
	status: 'Success',
	...more,
});

test.each([
	['in', { inOut: 'in' }],
	['out', { inOut: 'OUT' }],
	['out', { inOut: undefined }],
	['fee', { type: 'fee', inOut: 'OUT' }],
])('money is %s by %j', (kind, more) => {
	expect(kindOf(movement(more))).toBe(kind);
});

test('the same movement under another id has the same key, and a fee of it another one', () => {
	expect(keyOf(movement({ id: 2 }))).toBe(keyOf(movement()));
	for (const more of [{ tid: 'x' }, { type: 'FEE' }, { inOut: 'OUT' }, { amount: 1 }]) {
		expect(keyOf(movement(more))).not.toBe(keyOf(movement()));
	}
});

test('without a tid, a movement is known by an id, or by what does not change on it', () => {
	const bare = { tid: ' ', id: undefined };
	expect(keyOf(movement({ tid: ' ', id: 1 }))).not.toBe(keyOf(movement({ tid: ' ', id: 2 })));
	expect(keyOf(movement({ ...bare, secureId: 'a' }))).not.toBe(
		keyOf(movement({ ...bare, secureId: 'b' })),
	);
	expect(keyOf(movement({ ...bare, status: 'Pending' }))).toBe(keyOf(movement(bare)));
	expect(keyOf(movement({ ...bare, balanceAfter: 1 }))).not.toBe(keyOf(movement(bare)));
});

test.each([
	[{}, Date.UTC(2026, 3, 29, 4, 57, 32)],
	[{ creationDate: undefined }, Date.UTC(2026, 3, 29, 4, 57, 32, 305)],
	[{ creationDate: 'soon', tid: 'x' }, 0],
	[{ creationDate: null, tid: undefined }, 0],
])('the time of a movement with %j', (more, time) => {
	expect(timeOf(movement(more))).toBe(time);
});

test.each([
	['Success', true],
	[' success ', true],
	['Pending', false],
	[undefined, false],
])('a movement with the status %j is a payment: %j', (status, isPayment) => {
	expect(isSuccessful(movement({ status }))).toBe(isPayment);
});

test('a movement that turns Success is news once more', () => {
	const pending = movement({ status: 'Pending' });
	expect(stateKeyOf(pending)).not.toBe(stateKeyOf(movement()));
	expect(stateKeyOf(pending)).toBe(stateKeyOf(movement({ status: ' PENDING' })));
	const listed = [pending, movement(), movement({ id: 2 })];
	expect(withoutRepeats(listed)).toEqual([pending, movement()]);
});

const at = (id: number, creationDate?: string) => ({ id, creationDate });
const ids = (movements: { id?: unknown }[]) => movements.map(({ id }) => id);

test('movements are in the order of their times, then of their ids', () => {
	const listed = [at(3, '2026-01-02'), at(2, '2026-01-02'), at(1, '2026-01-03')];
	expect(ids(oldestFirst(listed))).toEqual([2, 3, 1]);
	expect(ids(newestFirst(listed))).toEqual([1, 3, 2]);
});

test('one without a time, or with one beyond belief, counts as new as the newest', () => {
	const listed = [at(4), at(5, '2842-01-01'), at(1, '2026-01-03'), at(2, '2026-01-02')];
	expect(ids(oldestFirst(listed, Date.UTC(2026, 0, 4)))).toEqual([2, 1, 4, 5]);
	expect(ids(oldestFirst([at(2), at(1)]))).toEqual([1, 2]);
});

test('simplified, a movement has the fields that most workflows need', () => {
	const { id, ...rest } = movement({ partnerId: '9000' });
	expect(id).toBe(1);
	expect(simplified({ id, ...rest })).toEqual({ ...rest, partnerId: undefined });
	expect(Object.keys(simplified({}))).toHaveLength(13);
});
