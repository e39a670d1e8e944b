/** A clock that stands until a test moves it, and that each test finds at the start again. */
export function useClock(start: string) {
	const startMs = Date.parse(start);
	const clock = { startMs, ms: startMs, now: () => clock.ms };
	beforeEach(() => {
		clock.ms = startMs;
	});
	return clock;
}
