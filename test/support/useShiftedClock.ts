import type { Sandbox } from '../../sandbox/server';

const MINUTE_MS = 60_000;

/**
 * The clocks of the nodes and of a sandbox, where there is one: they go on as they do, from a later
 * time on when a test says so. Timers stay real. After each test the nodes' clock is right again;
 * that of the sandbox is with its next reset.
 */
export function useShiftedClock(sandbox?: Sandbox) {
	const RealDate = globalThis.Date;
	let aheadMs = 0;
	const now = () => RealDate.now() + aheadMs;
	const ShiftedDate = new Proxy(RealDate, {
		construct: (real, values, target) =>
			Reflect.construct(real, values.length === 0 ? [now()] : values, target),
		get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
	});
	afterEach(() => {
		globalThis.Date = RealDate;
		aheadMs = 0;
	});
	return {
		putForward: (minutes: number) => {
			globalThis.Date = ShiftedDate;
			aheadMs += minutes * MINUTE_MS;
			sandbox?.putClockForward(minutes * MINUTE_MS);
		},
	};
}
