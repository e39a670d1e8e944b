import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { ensureN8n } from '../../n8n/ensure';
import { ROOT } from '../../n8n/paths';
import { payroll } from '../calls';
import { median } from '../measure';
import { workflowOf } from '../n8n/draw';
import { runInN8n } from '../n8n/run';
import { inNewN8n, type BenchN8n } from '../n8n/start';
import { describeMachine } from '../report/machine';
import { writePage } from '../report/writePage';
import { startFarSandbox, type FarSandbox } from '../sandbox/farSandbox';
import { CONTESTANTS, nodeOf, type Contestant } from './contestants';
import { payoutPage, type PayoutResult } from './page';

const ITEMS = 2_000;
const WARM_UP_ITEMS = 200;
const LATENCY_MS = 20;
const ROUNDS = 5;

/**
 * `npm run bench:payout`: what Payout: Send costs in a real n8n, against n8n's own helper called
 * twice for each row, and what its register adds.
 */
async function main() {
	const machine = describeMachine();
	await ensureN8n();
	const sandbox = await startFarSandbox();
	try {
		const results = await inNewN8n(sandbox, async (bench) => await compete(sandbox, bench));
		const text = payoutPage(results, {
			machine,
			items: ITEMS,
			latencyMs: LATENCY_MS,
			rounds: ROUNDS,
		});
		await writePage(join(ROOT, 'docs', 'benchmark-payout.md'), text);
	} finally {
		sandbox.stop();
	}
}

async function compete(sandbox: FarSandbox, bench: BenchN8n): Promise<PayoutResult[]> {
	const seconds = new Map<Contestant, number[]>(CONTESTANTS.map((each) => [each, []]));
	const cpuMs = new Map<Contestant, number[]>(CONTESTANTS.map((each) => [each, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		const isWarmUp = round === 0;
		const rows = payroll(isWarmUp ? WARM_UP_ITEMS : ITEMS);
		for (const contestant of CONTESTANTS) {
			// Its ledger grows: nobody is to come behind another.
			await sandbox.startAnew();
			await sandbox.answerAfter(LATENCY_MS);
			const named = rows.map((row, n) => ({
				...row,
				reference: `${contestant.rows}-${round}-${n}`,
			}));
			const run = await pay(bench, contestant, named, `payments_${round}`);
			if (isWarmUp) continue;
			seconds.get(contestant)?.push(run.seconds);
			cpuMs.get(contestant)?.push(run.cpuMs / ITEMS);
			console.log(`${contestant.label.padEnd(50)} ${run.seconds.toFixed(2)} s`);
		}
	}
	return CONTESTANTS.map((contestant) => ({
		contestant,
		seconds: seconds.get(contestant) ?? [],
		cpuMsPerItem: median(cpuMs.get(contestant) ?? []) ?? 0,
	}));
}

/** One run, which counts only if every row was paid, now or before. */
async function pay(
	{ n8n, credentials, folder }: BenchN8n,
	contestant: Contestant,
	rows: readonly IDataObject[],
	table: string,
) {
	const rowsFile = join(folder, 'rows.json');
	await writeFile(rowsFile, JSON.stringify(rows));
	const node = nodeOf(contestant, table);
	const workflow = workflowOf(contestant.label, rowsFile, [node]);
	const run = await runInN8n(n8n, credentials, workflow, [node.name]);
	const good = run.items.filter(({ code, responseCode }) =>
		contestant.isAgain ? code === 'ALREADY_PAID' : responseCode === '00',
	);
	if (good.length === rows.length) return run;
	throw new Error(`${contestant.label}: ${good.length} of ${rows.length} rows were paid`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
