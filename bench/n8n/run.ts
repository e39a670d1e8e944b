import type { IDataObject } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Credential, Workflow, WorkflowJson } from '../../n8n/api';
import { errorOf, jsonOf, type Execution, type StoredExecution } from '../../n8n/execution';
import type { RunningN8n } from '../../n8n/server';
import { cpuMsAt, peakMemoryMbSince } from './usage';
import { slowestAnswerMs, watch } from './watch';

/** Asking is work for n8n, and would be counted as that of the contestant. */
const ASK_EVERY_MS = 500;

const GIVE_UP_AFTER_MS = 600_000;

const BYTES_PER_MB = 1_000_000;

export interface RunInN8n {
	/** In milliseconds since 1970. */
	startedAtMs: number;
	seconds: number;
	cpuMs: number;
	peakMemoryMb: number;
	storedMb: number;
	slowestHealthzMs: number;
	/** Of the last node, on its first output. */
	items: IDataObject[];
}

/**
 * Runs a workflow once. Its time is what n8n notes for the nodes named; CPU, memory and heartbeats
 * are those of n8n from the start of the first of them until the execution is stored.
 */
export async function runInN8n(
	n8n: RunningN8n,
	credentials: readonly Credential[],
	json: WorkflowJson,
	names: readonly string[],
): Promise<RunInN8n> {
	const workflow = await n8n.api.createWorkflow(json, credentials);
	const stopWatching = watch(n8n);
	const id = await n8n.api.start(workflow);
	await untilEnded(n8n, workflow);
	const { readings, heartbeats } = await stopWatching();

	const execution = await n8n.api.execution(id);
	if (execution.status !== 'success') throw new Error(`${json.name}: ${errorOf(execution) ?? ''}`);
	const { runData } = execution.data.resultData;
	const runs = names.flatMap((name) => runData[name] ?? []);
	const startedAtMs = Math.min(...runs.map(({ startTime }) => startTime));
	return {
		startedAtMs,
		seconds: runs.reduce((sum, { executionTime }) => sum + executionTime, 0) / 1_000,
		cpuMs: (readings.at(-1)?.cpuMs ?? 0) - cpuMsAt(readings, startedAtMs),
		peakMemoryMb: peakMemoryMbSince(readings, startedAtMs),
		storedMb: bytesOf(execution) / BYTES_PER_MB,
		slowestHealthzMs: slowestAnswerMs(heartbeats, startedAtMs),
		items: jsonOf(execution, names.at(-1) ?? ''),
	};
}

async function untilEnded({ api }: RunningN8n, workflow: Workflow): Promise<void> {
	const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
	while (Date.now() < giveUpAt) {
		await sleep(ASK_EVERY_MS);
		// An n8n that is too busy refuses.
		const [execution] = await api.executions(workflow).catch(() => []);
		if (execution && execution.stoppedAt !== null) return;
	}
	throw new Error(`"${workflow.name}" did not end in ${GIVE_UP_AFTER_MS / 1_000} s.`);
}

/** n8n answers with the text that it keeps in its database. */
function bytesOf({ stored }: Execution): number {
	return Buffer.byteLength((JSON.parse(stored) as StoredExecution).data);
}
