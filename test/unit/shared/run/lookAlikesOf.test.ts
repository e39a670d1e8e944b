import { startOfDayMs } from '../../../../nodes/shared/run/lookAlikesOf';

test.each([
	['2026-11-30T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
	['2026-11-30T16:59:59.999Z', '2026-11-29T17:00:00.000Z'],
	['2026-12-01T05:00:00.000Z', '2026-11-30T17:00:00.000Z'],
])('at %s the day in Jakarta began at %s', (now, began) => {
	expect(new Date(startOfDayMs(Date.parse(now))).toISOString()).toBe(began);
});
