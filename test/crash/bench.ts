import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Workflow } from '../../n8n/api';
import { ROOT } from '../../n8n/paths';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { payout } from '../e2e/support/payroll';
import { SETTLED_AFTER_MS, shiftedClock } from '../e2e/support/shiftedClock';
import { uploadFlow } from '../e2e/support/upload';

const USER_FOLDER = join(ROOT, '.tmp', 'crash');
const LATENCY_MS = 20;

/** An n8n that can be lost and found again, and the sandbox whose ledger judges it. */
export interface CrashBench {
	sandbox: Sandbox;
	flow: Workflow;
	n8n: () => RunningN8n;
	/** Ends n8n like a power cut. */
	kill: () => Promise<void>;
	/** Starts it again, at a time when nothing that it had sent can arrive any more. */
	startAgain: () => Promise<void>;
	/** n8n may switch a flow off whose executions keep crashing. True when it had. */
	switchOn: () => Promise<boolean>;
	close: () => Promise<void>;
}

export async function openBench(): Promise<CrashBench> {
	await rm(USER_FOLDER, { recursive: true, force: true });
	const sandbox = await startSandbox({ latencyMs: LATENCY_MS });
	let aheadMs = 0;
	const start = async () => await startN8n({ userFolder: USER_FOLDER, env: shiftedClock(aheadMs) });
	let n8n = await start();
	const credentials = await n8n.api.saveCredentials(sandboxCredentials(sandbox));
	const flow = await n8n.api.createWorkflow(uploadFlow('Payroll', payout()), credentials);
	await n8n.api.publish(flow);

	return {
		sandbox,
		flow,
		n8n: () => n8n,
		kill: async () => await n8n.kill(),
		startAgain: async () => {
			aheadMs += SETTLED_AFTER_MS;
			sandbox.putClockForward(SETTLED_AFTER_MS);
			n8n = await start();
		},
		switchOn: async () => {
			const isOn = (await n8n.api.workflows()).find(({ id }) => id === flow.id)?.active;
			if (isOn) return false;
			await n8n.api.publish(flow);
			return true;
		},
		close: async () => {
			await n8n.stop();
			await sandbox.close();
		},
	};
}
