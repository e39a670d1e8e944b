import { believedUpTo } from '../../../../nodes/KasPro/common/clock';

const DAY_MS = 24 * 3_600_000;
const NOW_MS = Date.UTC(2026, 2, 31);

beforeEach(() => jest.useFakeTimers({ now: NOW_MS }));
afterEach(() => jest.useRealTimers());

test.each([
	['without a clock of the server', undefined, NOW_MS],
	['with one that is behind', NOW_MS - DAY_MS, NOW_MS],
	['with one that is ahead', NOW_MS + 5, NOW_MS + 5],
])('%s, dates are believed up to a day from the later clock', (_, sentAtMs, laterMs) => {
	expect(believedUpTo(sentAtMs)).toBe(laterMs + DAY_MS);
});
