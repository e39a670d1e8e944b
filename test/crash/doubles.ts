import { isComplete, judge, payrollOf, reportOf } from '../e2e/support/payroll';
import { uploadAtOnce } from '../e2e/support/upload';
import type { CrashBench } from './bench';

/** What came of one file that was sent twice at one moment. */
export interface Double {
	twice: number;
	unpaid: number;
	/** Reports, of the two, that told of every row as paid. */
	complete: number;
}

const PATIENCE_MS = 180_000;

export async function sendTwice(bench: CrashBench, place: number, count: number): Promise<Double> {
	const { api, url } = bench.n8n();
	const rows = payrollOf(place, count);
	const ids = await uploadAtOnce(api, bench.flow, rows, [url, url]);
	let complete = 0;
	for (const id of ids) {
		const execution = await api.waitForExecution(id, { timeoutMs: PATIENCE_MS });
		if (isComplete(reportOf(execution, rows), rows)) complete += 1;
	}
	const { twice, unpaid } = judge(bench.sandbox.ledger, rows);
	return { twice, unpaid, complete };
}
