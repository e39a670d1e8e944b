import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { N8N, type Installation } from './paths';

const BOOT_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 30_000;
const LAST_LINES = 30;

/** Everything else that this process has in its environment could change how n8n behaves. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT'];

/**
 * Parts of n8n that have nothing to do with nodes, and would slow it down or call n8n's servers.
 */
const NOT_NEEDED = ['agents', 'breaking-changes', 'chat-hub', 'insights', 'instance-ai'];
const CALLS_OUT = ['mcp', 'mcp-registry'];

/** n8n does not start when it is told of a module that it does not have. */
const modulesToDisable = ({ modules }: Installation): string[] =>
	[...NOT_NEEDED, ...CALLS_OUT].filter((name) =>
		existsSync(join(modules, 'n8n', 'dist', 'modules', name)),
	);

function environment({
	userFolder,
	port,
	brokerPort,
	installation = N8N,
}: ProcessOptions): NodeJS.ProcessEnv {
	const inherited = INHERITED.map((name) => [name, process.env[name]]);
	return {
		...(Object.fromEntries(inherited) as NodeJS.ProcessEnv),
		PATH: [dirname(installation.node), process.env['PATH']].join(delimiter),
		NODE_COMPILE_CACHE: installation.compileCache,
		GENERIC_TIMEZONE: 'Asia/Jakarta',
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// The login cookie of a page that is not https.
		N8N_SECURE_COOKIE: 'false',
		N8N_DISABLED_MODULES: modulesToDisable(installation).join(','),
		// Ours is one that a user installs; the list of the others comes from n8n's servers.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	};
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}

async function whenEnded(child: ChildProcess): Promise<void> {
	if (!hasEnded(child)) await new Promise((done) => child.once('exit', done));
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	const ended = whenEnded(child);
	child.kill(signal);
	const insist = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
	await ended;
	clearTimeout(insist);
}

async function lastLinesOf(logFile: string): Promise<string> {
	return (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

/** n8n answers long before it is ready, so it is asked whether it is. */
async function waitUntilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
	const giveUpAt = Date.now() + BOOT_TIMEOUT_MS;
	while (!hasEnded(child) && Date.now() < giveUpAt) {
		const status = await axios
			.get(`${url}/healthz/readiness`, {
				proxy: false,
				timeout: 5_000,
				validateStatus: () => true,
			})
			.then((response) => response.status)
			.catch(() => undefined);
		if (status === 200) return;
		await sleep(200);
	}
	const what = hasEnded(child)
		? 'ended while it started'
		: `was not ready in ${BOOT_TIMEOUT_MS} ms`;
	throw new Error(`n8n ${what}. Its last words, in ${logFile}:\n${await lastLinesOf(logFile)}`);
}

/** What a process of n8n is: the whole of it, or one of the parts of a distributed one. */
export type Command = 'start' | 'webhook' | 'worker';

export interface ProcessOptions {
	command: Command;
	userFolder: string;
	/** Where it says that it is ready; n8n's own port, or the health port of a worker. */
	port: number;
	brokerPort: number;
	/** The newest unless told. */
	installation?: Installation;
	env?: Record<string, string>;
}

export interface RunningProcess {
	url: string;
	pid: number;
	logFile: string;
	/** Resolves when it has ended, for whatever reason. */
	ended: Promise<void>;
	/** Shuts down in the orderly way, as a deployment does. */
	stop: () => Promise<void>;
	/** Ends it like a power cut. */
	kill: () => Promise<void>;
}

/** Starts one process of n8n on 127.0.0.1. It ends with this process at the latest. */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
	const { command, userFolder, port, installation = N8N } = options;
	const logFile = join(userFolder, 'n8n.log');
	await mkdir(userFolder, { recursive: true });
	const url = `http://127.0.0.1:${port}`;
	const log = await open(logFile, 'a');
	const child = spawn(
		installation.node,
		['--require', join(__dirname, 'endWithParent.ts'), installation.program, command],
		{
			cwd: userFolder,
			env: { ...environment(options), ...options.env },
			stdio: ['ignore', log.fd, log.fd, 'ipc'],
		},
	);
	try {
		await waitUntilReady(child, url, logFile);
		const { pid } = child;
		if (pid === undefined) throw new Error('n8n could not be started.');
		return {
			url,
			pid,
			logFile,
			ended: whenEnded(child),
			stop: async () => await end(child, 'SIGTERM'),
			kill: async () => await end(child, 'SIGKILL'),
		};
	} catch (error) {
		await end(child, 'SIGKILL');
		throw error;
	} finally {
		await log.close();
	}
}
