import { newRefnum } from '../../../nodes/BankPlusSwitcher/refnum';

// Later than every other test of this file, since the numbers never go back in time.
const NOON_MS = Date.parse('2099-01-02T05:00:00.000Z');

test('is the time in Jakarta, to the second, and a number', () => {
	expect(newRefnum(NOON_MS)).toMatch(/^990102120000\d{4}$/);
});

test('is never the same, also beyond the numbers of one second', () => {
	const refnums = Array.from({ length: 25_000 }, () => newRefnum(NOON_MS));

	expect(new Set(refnums).size).toBe(refnums.length);
	expect(refnums.every((refnum) => /^99010212000[0-3]\d{4}$/.test(refnum))).toBe(true);
});

test('is never the same when the clock goes back', () => {
	const before = newRefnum(NOON_MS + 10_000);
	const after = Array.from({ length: 100 }, () => newRefnum(NOON_MS - 60_000));

	expect(new Set([before, ...after]).size).toBe(101);
});

test('begins each second at a number of its own', () => {
	const numbers = Array.from({ length: 20 }, (_, second) =>
		newRefnum(NOON_MS + 60_000 + second * 1_000).slice(-4),
	);

	expect(new Set(numbers).size).toBeGreaterThan(10);
});
