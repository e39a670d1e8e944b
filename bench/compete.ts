import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { CALLS, payroll } from './calls';
import { inquire, sendAll } from './client';
import type { Contestant, Load } from './contestants';
import type { Measure } from './measure';
import { nodesOf, workflowOf } from './n8n/draw';
import { runInN8n } from './n8n/run';
import type { BenchN8n } from './n8n/start';
import type { FarSandbox } from './sandbox/farSandbox';

/** One run of one contestant, which counts only if every item was answered with success, once. */
export async function compete(
	sandbox: FarSandbox,
	bench: BenchN8n,
	contestant: Contestant,
	load: Load,
): Promise<Measure> {
	const { path } = CALLS[contestant.call];
	await sandbox.startAnew();
	const asked = payroll(load.items);
	const rows = contestant.call === 'transfer' ? await inquire(sandbox, asked) : asked;
	await sandbox.answerAfter(load.latencyMs);

	const { answers, ...cost } =
		contestant.way === 'client'
			? await runClient(sandbox, contestant, rows)
			: await runWorkflow(sandbox, bench, contestant, load, rows);
	const { requests, ...traffic } = await sandbox.traffic(path);
	const good = answers.filter((answer) => answer.responseCode === '00').length;
	if (requests !== load.items || good !== load.items) {
		throw new Error(
			`${contestant.way}, ${contestant.call}: of ${load.items} items ${requests} were sent and ${good} succeeded`,
		);
	}
	return { ...cost, ...traffic };
}

async function runWorkflow(
	sandbox: FarSandbox,
	{ n8n, credentials, folder }: BenchN8n,
	contestant: Contestant,
	load: Load,
	rows: readonly IDataObject[],
) {
	const rowsFile = join(folder, 'rows.json');
	await writeFile(rowsFile, JSON.stringify(rows));
	const nodes = nodesOf(contestant, load, sandbox);
	const workflow = workflowOf(contestant.way, rowsFile, nodes);
	const { cpuMs, items, ...cost } = await runInN8n(
		n8n,
		credentials,
		workflow,
		nodes.map(({ name }) => name),
	);
	return { ...cost, cpuMsPerItem: cpuMs / load.items, answers: items };
}

async function runClient(
	sandbox: FarSandbox,
	{ call, parallel = 1 }: Contestant,
	rows: readonly IDataObject[],
) {
	const before = process.cpuUsage();
	const startedAt = performance.now();
	const answers = await sendAll(sandbox, call, rows, parallel);
	const seconds = (performance.now() - startedAt) / 1_000;
	const { user, system } = process.cpuUsage(before);
	return { seconds, cpuMsPerItem: (user + system) / 1_000 / rows.length, answers };
}
