import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Credential } from '../../n8n/api';
import { freePort } from '../../n8n/freePort';
import { installPackage } from '../../n8n/installPackage';
import { ROOT } from '../../n8n/paths';
import { startProcess, type Command, type RunningProcess } from '../../n8n/process';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { putForward, SETTLED_AFTER_MS, shiftedClock } from '../e2e/support/shiftedClock';
import { askPostgres, startPostgres, startRedis, type Service } from './services';
import { queueSettings } from './settings';

/** n8n in its parts, each with a folder of its own, as if on machines of their own. */
export interface Cluster {
	sandbox: Sandbox;
	postgres: Service;
	main: RunningN8n;
	credentials: readonly Credential[];
	/** Addresses at which triggers take calls. */
	webhookUrls: readonly string[];
	/** Those that are at work. */
	workers: () => readonly RunningProcess[];
	/** Ends one worker like a power cut, and starts another in its place. */
	loseWorker: () => Promise<void>;
	startWorker: () => Promise<void>;
	/** Puts all clocks forward: after this nothing of the lost worker can arrive any more. */
	putClocksForward: () => void;
	/** The executions that each worker has begun. */
	begun: () => Promise<string[][]>;
	/** What the register takes in the database. */
	registerBytes: () => Promise<number>;
	close: () => Promise<void>;
}

const LATENCY_MS = 20;

export async function startCluster(): Promise<Cluster> {
	const folder = await mkdtemp(join(tmpdir(), 'queue-'));
	// Its own user has to get at the database in it.
	await chmod(folder, 0o755);
	const stops: (() => Promise<void>)[] = [];
	const close = async () => {
		for (const stop of stops.splice(0).reverse()) await stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		return await startParts(folder, stops, close);
	} catch (error) {
		await close();
		throw error;
	}
}

async function startParts(
	folder: string,
	stops: (() => Promise<void>)[],
	close: () => Promise<void>,
): Promise<Cluster> {
	const keep = <T extends { stop: () => Promise<void> }>(part: T): T => {
		stops.push(part.stop);
		return part;
	};
	const sandbox = await startSandbox({ latencyMs: LATENCY_MS });
	stops.push(sandbox.close);
	const redis = keep(await startRedis());
	const postgres = keep(await startPostgres(folder));
	const env = { ...queueSettings(redis, postgres), ...shiftedClock(0) };
	const main = keep(await startN8n({ userFolder: join(folder, 'main'), env }));

	let started = 0;
	const startPart = async (command: Command): Promise<RunningProcess> => {
		const userFolder = join(folder, `${command}-${++started}`);
		await installPackage(ROOT, userFolder);
		const port = await freePort();
		const ports = { N8N_PORT: String(port), QUEUE_HEALTH_CHECK_PORT: String(port) };
		const brokerPort = await freePort();
		return keep(
			await startProcess({ command, userFolder, port, brokerPort, env: { ...env, ...ports } }),
		);
	};
	const webhooks = [await startPart('webhook'), await startPart('webhook')];
	const everyWorker = [await startPart('worker'), await startPart('worker')];
	let workers = [...everyWorker];

	return {
		sandbox,
		postgres,
		main,
		credentials: await main.api.saveCredentials(sandboxCredentials(sandbox)),
		webhookUrls: webhooks.map(({ url }) => url),
		workers: () => workers,
		loseWorker: async () => {
			const [lost, ...others] = workers;
			workers = others;
			await lost?.kill();
		},
		startWorker: async () => {
			const worker = await startPart('worker');
			everyWorker.push(worker);
			workers = [...workers, worker];
		},
		putClocksForward: () => {
			sandbox.putClockForward(SETTLED_AFTER_MS);
			for (const { pid } of [main, ...webhooks, ...workers]) putForward(pid);
			Object.assign(env, shiftedClock(SETTLED_AFTER_MS));
		},
		begun: async () =>
			await Promise.all(everyWorker.map(async ({ logFile }) => await begunIn(logFile))),
		registerBytes: async () => Number(await askPostgres(postgres, REGISTER_BYTES)),
		close,
	};
}

/** A worker says so in its log. */
async function begunIn(logFile: string): Promise<string[]> {
	const log = await readFile(logFile, 'utf8');
	return [...log.matchAll(/Worker started execution (\S+)/g)].map(([, id = '']) => id);
}

/** n8n keeps the rows of a data table in a table of the database that is named by its id. */
const REGISTER_BYTES = `
	SELECT pg_total_relation_size(c.oid) FROM data_table t
	JOIN pg_class c ON c.relname = 'data_table_user_' || t.id WHERE t.name = 'payment_register'`;
