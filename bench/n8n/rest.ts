import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchN8n } from './start';
import { watch } from './watch';

/** What n8n uses while nothing runs in it, watched as in a run. */
export interface Rest {
	cpuMsPerSecond: number;
	memoryMb: number;
}

const LOOK_MS = 5_000;

export async function measureRest({ n8n }: BenchN8n): Promise<Rest> {
	const stopWatching = watch(n8n);
	await sleep(LOOK_MS);
	const { readings } = await stopWatching();
	const [first, last] = [readings.at(0), readings.at(-1)];
	if (!first || !last) throw new Error('n8n was not watched');
	return {
		cpuMsPerSecond: ((last.cpuMs - first.cpuMs) / (last.atMs - first.atMs)) * 1_000,
		memoryMb: last.memoryMb,
	};
}
