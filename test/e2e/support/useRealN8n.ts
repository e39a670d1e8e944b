import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Credential, N8nApi, WorkflowJson } from '../../../n8n/api';
import type { Execution } from '../../../n8n/execution';
import { N8N, N8N_1, ROOT, type Installation } from '../../../n8n/paths';
import { sandboxCredentials } from '../../../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../../../n8n/server';
import type { Sandbox } from '../../../sandbox/server';
import { useSandbox } from '../../support/useSandbox';
import { makeRegister, needsHandmadeRegister, tablesById } from './handmadeRegister';
import { shiftedClock } from './shiftedClock';

export interface RealN8n {
	/** In this process: its ledger says what was paid, its faults are switched on here. */
	readonly sandbox: Sandbox;
	readonly n8n: RunningN8n;
	readonly api: N8nApi;
	/** One credential of each type, for the sandbox. */
	readonly credentials: Credential[];
	/** Imports a workflow with the sandbox's credentials in it and runs it to its end. */
	run: (workflow: WorkflowJson) => Promise<Execution>;
	/**
	 * Starts n8n again in the same user folder, after `n8n.stop()` or `n8n.kill()`; with a clock that
	 * is wrong by some milliseconds when told.
	 */
	startAgain: (clockShiftMs?: number) => Promise<void>;
}

/** The newest n8n, or in a run of the same tests on the line before it that one. */
const LINE = process.env['N8N_LINE'] === '1' ? N8N_1 : N8N;

/**
 * One sandbox and one n8n for all tests of a file; the sandbox is reset before each test. What n8n
 * wrote, its log too, stays in `.tmp/e2e/<test file>` until the next run.
 *
 * On n8n 1 the register is made as a person makes it, and every flow names its tables by ID.
 */
export function useRealN8n(installation: Installation = LINE): RealN8n {
	const { testPath = 'test' } = expect.getState();
	const line = installation === N8N ? 'e2e' : 'e2e-n8n-1';
	const userFolder = join(ROOT, '.tmp', line, basename(testPath, '.test.ts'));
	let n8n: RunningN8n | undefined;
	let credentials: Credential[] | undefined;

	const started = <T>(part: T | undefined): T => {
		if (part === undefined) throw new Error('Only to be used inside of tests.');
		return part;
	};

	const start = async (clockShiftMs: number) => {
		const running = await startN8n({ userFolder, installation, env: shiftedClock(clockShiftMs) });
		n8n = running;
		if (!needsHandmadeRegister(running.api)) return;
		await makeRegister(running.api);
		n8n = { ...running, api: tablesById(running.api) };
	};

	// Stopped before the sandbox is closed: hooks run in the order in which they stand here.
	afterAll(async () => await n8n?.stop());
	const sandbox = useSandbox();
	beforeAll(async () => {
		await rm(userFolder, { recursive: true, force: true });
		await start(0);
		credentials = await started(n8n).api.saveCredentials(sandboxCredentials(sandbox));
	});

	return {
		sandbox,
		get n8n() {
			return started(n8n);
		},
		get api() {
			return started(n8n).api;
		},
		get credentials() {
			return started(credentials);
		},
		async run(workflow) {
			return await this.api.run(await this.api.createWorkflow(workflow, this.credentials));
		},
		async startAgain(clockShiftMs = 0) {
			await start(clockShiftMs);
		},
	};
}
