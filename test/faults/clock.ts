import { AsyncLocalStorage } from 'node:async_hooks';

const RealDate = globalThis.Date;

/** A clock that can be put forward, for all that one story does: stories are told side by side. */
export interface Clock {
	now: () => number;
	putForward: (minutes: number) => void;
	/** Runs something by this clock, timers aside. */
	tell: <Result>(story: () => Promise<Result>) => Promise<Result>;
}

const clocks = new AsyncLocalStorage<Clock>();

const now = () => clocks.getStore()?.now() ?? RealDate.now();

globalThis.Date = new Proxy(RealDate, {
	construct: (real, values, target) =>
		Reflect.construct(real, values.length === 0 ? [now()] : values, target) as Date,
	get: (real, name) => (name === 'now' ? now : (Reflect.get(real, name) as unknown)),
});

export function makeClock(): Clock {
	let aheadMs = 0;
	const clock: Clock = {
		now: () => RealDate.now() + aheadMs,
		putForward: (minutes) => {
			aheadMs += minutes * 60_000;
		},
		tell: async (story) => await clocks.run(clock, story),
	};
	return clock;
}
