import { setTimeout as sleep } from 'node:timers/promises';

import { isComplete, judge, payrollOf, reportOf, type PayrollRow } from '../e2e/support/payroll';
import { upload, uploadAtOnce } from '../e2e/support/upload';
import type { CrashBench } from './bench';
import type { Phase, Point } from './points';

/** What came of one kill. */
export interface Crash {
	phase: Phase;
	/** What had arrived at the provider when n8n died. */
	inquiries: number;
	transfers: number;
	paidBefore: number;
	/** Of each row, by the ledger, when the last run had ended. */
	twice: number;
	unpaid: number;
	/** How many runs after the kill, and whether the last one told of every row. */
	runs: number;
	complete: boolean;
	/** Whether n8n had switched the flow off. */
	wasOff: boolean;
}

const PATIENCE_MS = 180_000;
const MOST_RUNS = 3;

/** Kills n8n at a point of a run, starts it again, and runs the same rows until all are paid. */
export async function crashAt(
	bench: CrashBench,
	point: Point,
	place: number,
	count: number,
): Promise<Crash> {
	const { sandbox, flow } = bench;
	const { onlineInquiry, onlineTransfer } = sandbox.duitku.paths;
	const rows = payrollOf(place, count);
	const before = { inquiry: seen(bench, onlineInquiry), transfer: seen(bench, onlineTransfer) };
	const inquiries = () => seen(bench, onlineInquiry) - before.inquiry;
	const transfers = () => seen(bench, onlineTransfer) - before.transfer;

	await upload(bench.n8n().url, flow, rows);
	await sandbox.waitFor(
		() => inquiries() >= point.inquiries && transfers() >= point.transfers,
		PATIENCE_MS,
	);
	await sleep(point.afterMs);
	await bench.kill();
	const atDeath = { inquiries: inquiries(), transfers: transfers() };
	const paidBefore = judge(sandbox.ledger, rows).once;

	await bench.startAgain();
	const wasOff = await bench.switchOn();
	return { phase: point.phase, ...atDeath, paidBefore, wasOff, ...(await settle(bench, rows)) };
}

/** The same rows again, until a report says that all are paid. */
async function settle(bench: CrashBench, rows: readonly PayrollRow[]) {
	const { api } = bench.n8n();
	let runs = 0;
	let complete = false;
	while (!complete && runs < MOST_RUNS) {
		const [id = ''] = await uploadAtOnce(api, bench.flow, rows);
		const execution = await api.waitForExecution(id, { timeoutMs: PATIENCE_MS });
		complete = isComplete(reportOf(execution, rows), rows);
		runs += 1;
	}
	const { twice, unpaid } = judge(bench.sandbox.ledger, rows);
	return { runs, complete, twice, unpaid };
}

const seen = ({ sandbox }: CrashBench, path: string): number =>
	sandbox.requests.stats().byPath[path]?.total ?? 0;
