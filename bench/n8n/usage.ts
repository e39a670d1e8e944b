import { readFileSync } from 'node:fs';

/** What a process has used until a moment. */
export interface Usage {
	atMs: number;
	cpuMs: number;
	memoryMb: number;
}

/** Linux counts CPU time in ticks of a hundredth of a second. */
const TICK_MS = 10;

/** As Linux counts it, with all threads of the process. */
export function usageOf(pid: number): Usage {
	const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
	// The name of the program, in brackets, may hold blanks.
	const [, numbers = ''] = /\) (.*)/.exec(read('stat')) ?? [];
	const [userTicks, systemTicks] = numbers.split(' ').slice(11, 13).map(Number);
	const [, residentKb] = /^VmRSS:\s*(\d+)/m.exec(read('status')) ?? [];
	return {
		atMs: Date.now(),
		cpuMs: ((userTicks ?? 0) + (systemTicks ?? 0)) * TICK_MS,
		memoryMb: Number(residentKb) / 1024,
	};
}

/** What was used until a moment between two readings. */
export function cpuMsAt(readings: readonly Usage[], atMs: number): number {
	const next = readings.findIndex((reading) => reading.atMs >= atMs);
	const after = readings[next];
	const before = readings[next - 1];
	if (!after || !before) throw new Error('Nothing was read at that moment');
	const share = (atMs - before.atMs) / (after.atMs - before.atMs);
	return before.cpuMs + share * (after.cpuMs - before.cpuMs);
}

export const peakMemoryMbSince = (readings: readonly Usage[], sinceMs: number): number =>
	Math.max(...readings.filter(({ atMs }) => atMs >= sinceMs).map(({ memoryMb }) => memoryMb));
