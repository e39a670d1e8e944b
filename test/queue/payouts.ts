import { setTimeout as sleep } from 'node:timers/promises';

import type { N8nApi, Workflow } from '../../n8n/api';
import { isComplete, judge, payout, payrollOf, reportOf } from '../e2e/support/payroll';
import { upload, uploadAtOnce, uploadFlow } from '../e2e/support/upload';
import type { Cluster } from './cluster';

const ROWS = 100;
const PATIENCE_MS = 600_000;
/** Nothing is on its way any more when nothing has come for so long. */
const QUIET_MS = 10_000;

export interface SpreadPayouts {
	rows: number;
	/** Executions that each worker has begun, the one that is lost first. */
	begun: number[];
	paidWhenLost: number;
	paidByTheFirstRun: number;
	twice: number;
	unpaid: number;
	incomplete: number;
	bytesPerPayment: number;
	seconds: number;
}

/** Files over all workers, of which one is lost in the middle; then the same files again. */
export async function payOverWorkers(
	cluster: Cluster,
	flow: Workflow,
	files: number,
): Promise<SpreadPayouts> {
	const { sandbox, webhookUrls, main } = cluster;
	const { onlineTransfer } = sandbox.duitku.paths;
	const payrolls = Array.from({ length: files }, (_, place) => payrollOf(place, ROWS));
	const rows = payrolls.flat();
	const startedAt = Date.now();
	const addressOf = (place: number) => webhookUrls[place % webhookUrls.length] ?? main.url;

	const sent = () => sandbox.requests.stats().byPath[onlineTransfer]?.total ?? 0;
	await Promise.all(
		payrolls.map(async (payroll, place) => await upload(addressOf(place), flow, payroll)),
	);
	await sandbox.waitFor(() => sent() >= rows.length / 3, PATIENCE_MS);
	await cluster.loseWorker();
	const paidWhenLost = judge(sandbox.ledger, rows).once;
	await cluster.startWorker();
	await untilQuiet(cluster);
	const paidByTheFirstRun = judge(sandbox.ledger, rows).once;
	cluster.putClocksForward();

	let incomplete = 0;
	for (const [place, payroll] of payrolls.entries()) {
		const [id = ''] = await uploadAtOnce(main.api, flow, payroll, [addressOf(place)]);
		const execution = await main.api.waitForExecution(id, { timeoutMs: PATIENCE_MS });
		if (!isComplete(reportOf(execution, payroll), payroll)) incomplete += 1;
	}
	const { twice, unpaid } = judge(sandbox.ledger, rows);
	return {
		rows: rows.length,
		begun: (await cluster.begun()).map(({ length }) => length),
		paidWhenLost,
		paidByTheFirstRun,
		twice,
		unpaid,
		incomplete,
		bytesPerPayment: Math.round((await cluster.registerBytes()) / rows.length),
		seconds: Math.round((Date.now() - startedAt) / 1000),
	};
}

async function untilQuiet({ sandbox }: Cluster): Promise<void> {
	let seen: number;
	do {
		seen = sandbox.requests.stats().total;
		await sleep(QUIET_MS);
	} while (seen !== sandbox.requests.stats().total);
}

export async function payoutFlow(cluster: Cluster): Promise<Workflow> {
	const { api } = cluster.main;
	const flow = await api.createWorkflow(uploadFlow('Payroll', payout()), cluster.credentials);
	await api.publish(flow);
	return flow;
}

export interface SameFiles {
	files: number;
	/** Of them, those whose two executions had a worker each. */
	apart: number;
	twice: number;
	unpaid: number;
	incomplete: number;
	seconds: number;
}

const ROWS_OF_A_PAIR = 20;

/** A file that is sent to two webhook processes at one moment, again and again. */
export async function sendToBoth(
	cluster: Cluster,
	flow: Workflow,
	times: number,
	firstPlace: number,
): Promise<SameFiles> {
	const { main, webhookUrls, sandbox } = cluster;
	const startedAt = Date.now();
	const found = { files: times, apart: 0, twice: 0, unpaid: 0, incomplete: 0 };
	for (let n = 0; n < times; n++) {
		const rows = payrollOf(firstPlace + n, ROWS_OF_A_PAIR);
		const ids = await uploadAtOnce(main.api, flow, rows, webhookUrls);
		for (const id of ids) {
			if (!(await isPaidBy(main.api, id, rows))) found.incomplete += 1;
		}
		const { twice, unpaid } = judge(sandbox.ledger, rows);
		found.twice += twice;
		found.unpaid += unpaid;
		if (workersOf(ids, await cluster.begun()) > 1) found.apart += 1;
	}
	return { ...found, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

async function isPaidBy(
	api: N8nApi,
	id: string,
	rows: Parameters<typeof isComplete>[1],
): Promise<boolean> {
	const execution = await api.waitForExecution(id, { timeoutMs: PATIENCE_MS });
	return isComplete(reportOf(execution, rows), rows);
}

/** How many workers have begun one of these executions. */
export const workersOf = (ids: readonly string[], begun: readonly string[][]): number =>
	begun.filter((own) => ids.some((id) => own.includes(id))).length;
