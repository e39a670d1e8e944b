import { compete } from './compete';
import { CONTESTANTS, type Contestant, type Load } from './contestants';
import { medianOf, type Measure } from './measure';
import type { BenchN8n } from './n8n/start';
import { orderOf, WARM_UP_ITEMS, type Heat } from './plan';
import type { FarSandbox } from './sandbox/farSandbox';

export interface Result extends Measure {
	load: Load;
	contestant: Contestant;
}

/** All contestants under one load. */
export async function runHeat(
	sandbox: FarSandbox,
	bench: BenchN8n,
	{ load, rounds }: Heat,
): Promise<Result[]> {
	const measures = new Map<Contestant, Measure[]>();
	for (const contestant of CONTESTANTS) {
		await compete(sandbox, bench, contestant, { ...load, items: WARM_UP_ITEMS });
		measures.set(contestant, []);
	}
	for (let round = 0; round < rounds; round += 1) {
		for (const contestant of orderOf(round)) {
			const measure = await compete(sandbox, bench, contestant, load);
			measures.get(contestant)?.push(measure);
			console.log(lineOf(load, contestant, measure));
		}
	}
	return [...measures].map(([contestant, all]) => ({ load, contestant, ...medianOf(all) }));
}

const lineOf = (
	{ items, latencyMs }: Load,
	{ way, call, parallel }: Contestant,
	{ seconds, cpuMsPerItem }: Measure,
): string =>
	[
		`${items} items, ${latencyMs} ms`,
		`${call} ${way} ${parallel ?? ''}`.padEnd(27),
		`${seconds.toFixed(2).padStart(7)} s`,
		`${cpuMsPerItem.toFixed(2)} ms CPU an item`,
	].join('  ');
