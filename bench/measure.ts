/** What one run of a contestant has cost. What cannot be seen of a bare client is absent. */
export interface Measure {
	/** In milliseconds since 1970. */
	startedAtMs?: number;
	seconds: number;
	cpuMsPerItem: number;
	peakInFlight: number;
	connections: number;
	peakMemoryMb?: number;
	storedMb?: number;
	slowestHealthzMs?: number;
}

/** The middle of several runs, figure by figure. */
export function medianOf(measures: readonly Measure[]): Measure {
	const of = (figure: keyof Measure) =>
		median(measures.flatMap((measure) => measure[figure] ?? []));
	return {
		seconds: of('seconds') ?? 0,
		cpuMsPerItem: of('cpuMsPerItem') ?? 0,
		peakInFlight: of('peakInFlight') ?? 0,
		connections: of('connections') ?? 0,
		peakMemoryMb: of('peakMemoryMb'),
		storedMb: of('storedMb'),
		slowestHealthzMs: of('slowestHealthzMs'),
	};
}

export function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}
