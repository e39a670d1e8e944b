import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureN8n } from '../n8n/ensure';
import { ROOT } from '../n8n/paths';
import { measureGrowth } from './growth/measureGrowth';
import { measureLoading } from './loading/measureLoading';
import { median } from './measure';
import { measureRest } from './n8n/rest';
import { inNewN8n } from './n8n/start';
import { FULL, QUICK } from './plan';
import { chartOf } from './report/chart';
import type { Figures } from './report/figures';
import { describeMachine } from './report/machine';
import { pageOf, type Circumstances } from './report/page';
import { writePage } from './report/writePage';
import { runHeat, type Result } from './runHeat';
import { startFarSandbox } from './sandbox/farSandbox';

const CHART = 'benchmark.svg';

/** What the documentation shows. */
const FULL_RUN = {
	command: 'npm run bench',
	heats: FULL,
	isFull: true,
	folder: join(ROOT, 'docs'),
};

const QUICK_RUN = {
	command: 'npm run bench -- --quick',
	heats: QUICK,
	isFull: false,
	folder: join(ROOT, '.tmp', 'bench'),
};

async function main(): Promise<void> {
	const { command, heats, isFull, folder } = process.argv.includes('--quick')
		? QUICK_RUN
		: FULL_RUN;
	const machine = describeMachine();
	await ensureN8n();
	const sandbox = await startFarSandbox();
	try {
		const idle = await inNewN8n(sandbox, async (bench) => ({
			rest: await measureRest(bench),
			loadingMs: median(await measureLoading(bench.folder)) ?? 0,
		}));
		const growth = isFull ? await measureGrowth(sandbox) : [];
		const results: Result[] = [];
		for (const heat of heats) {
			results.push(
				...(await inNewN8n(sandbox, async (bench) => await runHeat(sandbox, bench, heat))),
			);
		}
		await write(folder, { ...idle, growth, results }, { command, machine, chart: CHART });
	} finally {
		sandbox.stop();
	}
}

async function write(
	folder: string,
	figures: Figures,
	circumstances: Circumstances,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, CHART), chartOf(figures));
	await writePage(join(folder, 'benchmark.md'), pageOf(figures, circumstances));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
