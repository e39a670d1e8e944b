import {
	isFresh,
	isOverFromMs,
	isUnderWay,
	LEASE_MS,
	MARGIN_MS,
} from '../../../../nodes/shared/register/lease';

const AT_MS = 1_790_000_000_000;
const MINUTE_MS = 60_000;

test('a claim is good for sending from its moment on, and for two minutes', () => {
	expect([0, 1, LEASE_MS - 1].map((ms) => isFresh(AT_MS, AT_MS + ms))).toEqual([true, true, true]);
	expect([LEASE_MS, LEASE_MS + 1].map((ms) => isFresh(AT_MS, AT_MS + ms))).toEqual([false, false]);
	expect(LEASE_MS).toBe(2 * MINUTE_MS);
});

test('a clock that was put back makes no claim good', () => {
	expect(isFresh(AT_MS, AT_MS - 1)).toBe(false);
});

test('a try is over when the last request under its claim is refused, and a margin is past', () => {
	expect(isOverFromMs(AT_MS, 5 * MINUTE_MS)).toBe(AT_MS + 2 * MINUTE_MS + 5 * MINUTE_MS + 50_000);
	expect(MARGIN_MS).toBeGreaterThanOrEqual(30_000);
});

test('nothing can arrive after it is over, even by a clock that is off by less than the margin', () => {
	const takenForMs = 5 * MINUTE_MS;
	const lastSignedMs = AT_MS + LEASE_MS - 1;
	const isTaken = (nowMs: number) => nowMs - lastSignedMs <= takenForMs;

	expect(isTaken(isOverFromMs(AT_MS, takenForMs) - MARGIN_MS)).toBe(false);
});

test('it is over by the time that people wait unless they choose otherwise', () => {
	expect(isOverFromMs(0, 5 * MINUTE_MS)).toBeLessThan(480_000);
});

test('who has just claimed may still give it back, for half a minute', () => {
	expect([0, 29_999].map((ms) => isUnderWay(AT_MS, AT_MS + ms))).toEqual([true, true]);
	expect(isUnderWay(AT_MS, AT_MS + 30_000)).toBe(false);
});
