/** Lets a number of tasks run at once; the others wait in the order in which they came. */
export interface Gate {
	run: <Result>(task: () => Promise<Result>) => Promise<Result>;
	/** Resolves as soon as no more than this many tasks wait. */
	untilWaiting: (atMost: number) => Promise<void>;
}

export function openGate(limit: number): Gate {
	let running = 0;
	const waiting: (() => void)[] = [];
	let watchers: { atMost: number; tell: () => void }[] = [];

	const begin = async () => {
		if (running < limit) {
			running += 1;
			return;
		}
		// Whoever leaves hands its place on.
		await new Promise<void>((enter) => waiting.push(enter));
	};
	const leave = () => {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
		if (watchers.length === 0) return;
		const told = watchers.filter(({ atMost }) => waiting.length <= atMost);
		watchers = watchers.filter((watcher) => !told.includes(watcher));
		for (const { tell } of told) tell();
	};
	return {
		run: async (task) => {
			await begin();
			try {
				return await task();
			} finally {
				leave();
			}
		},
		untilWaiting: async (atMost) => {
			if (waiting.length <= atMost) return;
			await new Promise<void>((tell) => watchers.push({ atMost, tell }));
		},
	};
}
