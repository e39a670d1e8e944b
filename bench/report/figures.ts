import type { Contestant, Load } from '../contestants';
import type { Growth } from '../growth/process';
import type { Rest } from '../n8n/rest';
import type { Result } from '../runHeat';

/** All that was measured. */
export interface Figures {
	results: readonly Result[];
	rest: Rest;
	loadingMs: number;
	/** Not in a quick run. */
	growth: readonly Growth[];
}

/** The result of a contestant under a load, if both were part of the run. */
export const resultOf = (
	{ results }: Figures,
	load: Load,
	{ way, call, parallel }: Contestant,
): Result | undefined =>
	results.find(
		({ load: { items, latencyMs }, contestant }) =>
			items === load.items &&
			latencyMs === load.latencyMs &&
			contestant.way === way &&
			contestant.call === call &&
			contestant.parallel === parallel,
	);

/** The share of the speed that nothing but waiting for the answers would allow. */
export function shareOfIdeal({ load, contestant, seconds }: Result): number | undefined {
	const { parallel } = contestant;
	return parallel && (load.items * load.latencyMs) / 1_000 / parallel / seconds;
}
