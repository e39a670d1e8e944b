import type { Workflow } from '../../n8n/api';
import type { Execution } from '../../n8n/execution';
import { isComplete, judge, payout, payrollOf, reportOf, type PayrollRow } from './support/payroll';
import { putForward, SETTLED_AFTER_MS } from './support/shiftedClock';
import { upload, uploadAtOnce, uploadFlow } from './support/upload';
import { useRealN8n } from './support/useRealN8n';
import { inARow, items, node, onClick } from './support/workflows';

/*
 * What a finance officer does to a file of payouts: run it again, twice at once, stop it, retry it,
 * lose it to a time-out or a power cut. The ledger says what was paid.
 */

const ROWS = 40;
const SOME = 12;
const LONG_MS = 120_000;

const real = useRealN8n();
const { sandbox } = real;
const { onlineTransfer, onlineInquiry } = sandbox.duitku.paths;

/** By how much n8n's clock is ahead; a new sandbox begins with the right one. */
let aheadMs = 0;
beforeEach(() => {
	sandbox.putClockForward(aheadMs);
	for (const path of [onlineInquiry, onlineTransfer]) {
		sandbox.faults.add({ kind: 'delay', ms: 100, path, times: 'always' });
	}
});

/** Nothing of a run that has died can arrive after this. */
function waitUntilSettled() {
	aheadMs += SETTLED_AFTER_MS;
	sandbox.putClockForward(SETTLED_AFTER_MS);
	putForward(real.n8n.pid);
}

const sentTo = (path: string): number => sandbox.requests.list({ path }).length;

const paid = (rows: readonly PayrollRow[]) => judge(sandbox.ledger, rows);

async function published(name: string, settings = {}): Promise<Workflow> {
	const flow = uploadFlow(name, payout());
	const workflow = await real.api.createWorkflow(
		{ ...flow, settings: { ...flow.settings, ...settings } },
		real.credentials,
	);
	await real.api.publish(workflow);
	return workflow;
}

const ended = async (id: string): Promise<Execution> =>
	await real.api.waitForExecution(id, { timeoutMs: LONG_MS });

/** Runs a file from beginning to end. */
async function run(flow: Workflow, rows: readonly PayrollRow[]): Promise<Execution> {
	const [id] = await uploadAtOnce(real.api, flow, rows);
	return await ended(id!);
}

/** Begins a file, and resolves when some of its transfers are on their way. */
async function begun(flow: Workflow, rows: readonly PayrollRow[]): Promise<string> {
	const [id] = await uploadAtOnce(real.api, flow, rows);
	await sandbox.waitFor(() => sentTo(onlineTransfer) >= SOME, LONG_MS);
	return id!;
}

/** Runs the same file again: now everybody has been paid once, and the report tells of each. */
async function expectSettledBy(flow: Workflow, rows: readonly PayrollRow[]) {
	const report = reportOf(await run(flow, rows), rows);
	expect(report).toMatchObject({ success: rows.length, pending: 0, failed: 0, missing: [] });
	expect(paid(rows)).toEqual({ once: rows.length, twice: 0, unpaid: 0 });
	return report;
}

test('the same file again pays nobody, and tells of everybody', async () => {
	const flow = await published('Again');
	const rows = payrollOf(1, ROWS);
	expect(await expectSettledBy(flow, rows)).toMatchObject({ paidBefore: 0 });

	expect(await expectSettledBy(flow, rows)).toMatchObject({ paidBefore: ROWS });
	expect(sentTo(onlineTransfer)).toBe(ROWS);
});

test('a file that is sent twice at one moment is paid once, three times of three', async () => {
	const flow = await published('At once');
	for (const place of [2, 3, 4]) {
		const rows = payrollOf(place, ROWS);
		const { url } = real.n8n;
		const ids = await uploadAtOnce(real.api, flow, rows, [url, url]);
		for (const id of ids) {
			expect(isComplete(reportOf(await ended(id), rows), rows)).toBe(true);
		}
		expect(paid(rows)).toEqual({ once: ROWS, twice: 0, unpaid: 0 });
	}
});

test('after Stop the same file pays the rest', async () => {
	const flow = await published('Stopped');
	const rows = payrollOf(5, ROWS);
	const id = await begun(flow, rows);
	await real.api.stopExecution(id);
	expect((await ended(id)).status).toBe('canceled');
	expect(paid(rows).unpaid).toBeGreaterThan(0);

	waitUntilSettled();
	await expectSettledBy(flow, rows);
});

test.each(['saved', 'original'] as const)(
	'Retry after Stop, by the %s workflow, pays nobody twice',
	async (by) => {
		const flow = await published(`Stopped, ${by}`);
		const rows = payrollOf(by === 'saved' ? 6 : 7, ROWS);
		const id = await begun(flow, rows);
		await real.api.stopExecution(id);
		await ended(id);

		waitUntilSettled();
		const retried = await real.api.retryExecution(id, by).catch((error: unknown) => error);
		// Where n8n refuses to retry what was stopped, nothing is paid by it.
		if (retried instanceof Error) expect(retried.message).toContain('cannot be retried');
		expect(paid(rows).twice).toBe(0);
		await expectSettledBy(flow, rows);
	},
);

test("after the workflow's time-out, Retry and the same file pay the rest", async () => {
	const flow = await published('Timed out', { executionTimeout: 10 });
	const rows = payrollOf(8, ROWS);
	sandbox.faults.clear();
	const slow = { kind: 'delay', ms: 15_000, path: onlineTransfer } as const;
	sandbox.faults.add({ ...slow, skip: SOME, times: 'always' });
	const id = await begun(flow, rows);
	expect((await ended(id)).status).toBe('canceled');
	expect(paid(rows).unpaid).toBeGreaterThan(0);

	sandbox.faults.clear();
	waitUntilSettled();
	await real.api.retryExecution(id).catch(() => undefined);
	expect(paid(rows).twice).toBe(0);

	waitUntilSettled();
	await expectSettledBy(await published('In its own time'), rows);
});

test('Retry On Fail around a sub-workflow that has paid pays nobody twice', async () => {
	const rows = payrollOf(9, ROWS);
	const called = node(
		'Called',
		'n8n-nodes-base.executeWorkflowTrigger',
		{ inputSource: 'passthrough' },
		{ typeVersion: 1.1 },
	);
	const breaks = node('Break', 'n8n-nodes-base.stopAndError', { errorMessage: 'It breaks' });
	const below = await real.api.createWorkflow(
		inARow('Pays, then breaks', called, payout(), breaks),
		real.credentials,
	);
	await real.api.publish(below);
	const call = node(
		'Call',
		'n8n-nodes-base.executeWorkflow',
		{
			workflowId: { __rl: true, mode: 'id', value: below.id },
			workflowInputs: { mappingMode: 'defineBelow', value: {} },
			options: { waitForSubWorkflow: true },
		},
		{ typeVersion: 1.2, retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
	);

	await real.run(onClick('Calls', items(rows), call));
	expect(sandbox.requests.list({ path: onlineTransfer })).toHaveLength(ROWS);
	expect(await real.api.executions(below)).toHaveLength(3);
	await expectSettledBy(await published('By itself'), rows);
});

test.each([
	['inquiries', onlineInquiry, 10],
	['transfers', onlineTransfer, 11],
])('after a power cut between its %s the same file pays the rest', async (_, path, place) => {
	const flow = await published(`Cut off ${place}`);
	const rows = payrollOf(place, ROWS);
	await upload(real.n8n.url, flow, rows);
	await sandbox.waitFor(() => sentTo(path) >= SOME, LONG_MS);
	await real.n8n.kill();
	expect(paid(rows).unpaid).toBeGreaterThan(0);

	aheadMs += SETTLED_AFTER_MS;
	sandbox.putClockForward(SETTLED_AFTER_MS);
	await real.startAgain(aheadMs);
	await expectSettledBy(flow, rows);
});
