import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm, NpmError } from './npm';
import { N8N, type Installation } from './paths';

/** Written last: an installation that was interrupted has none, and is done again. */
const stampOf = ({ modules }: Installation): string => join(modules, '.complete');

/**
 * Kept out of the installation and built by hand: n8n's database driver, and the Node it runs on.
 */
const BUILT = ['sqlite3', 'node'];

const INSTALL_FLAGS = [
	'--no-save',
	'--legacy-peer-deps',
	'--ignore-scripts',
	'--prefer-offline',
	// What the progress is counted from.
	'--loglevel=http',
	// A registry that cannot be reached is reported within a minute.
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=10000',
];

const ADVICE: [RegExp, string][] = [
	[/ENOSPC/, 'The disk is full. n8n needs some 2.5 GB.'],
	[/EACCES|EPERM/, 'npm may not write there. Who owns the folder?'],
	[/E401|E403/, 'The package registry refuses access. Look at your .npmrc.'],
	[
		/E404|ETARGET/,
		'The package registry lacks a version that n8n pins. A mirror may be behind: try the default registry of npm.',
	],
	[
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|network/,
		'The package registry cannot be reached. Check the connection and the proxy settings of npm.',
	],
	[
		/gyp|prebuild|node-pre-gyp/i,
		'A native module could not be built. It needs Python 3, make and a C++ compiler.',
	],
];

function adviceOn(error: NpmError): string {
	const match = ADVICE.find(([pattern]) => pattern.test(error.message));
	return match?.[1] ?? 'The lines above are what npm said last.';
}

/** Says what is going on: on one line of a terminal, or now and then in a log. */
function startProgress() {
	const start = Date.now();
	const terminal = process.stdout.isTTY;
	let doing = '';
	const write = () => {
		const seconds = Math.round((Date.now() - start) / 1000);
		const line = `  ${seconds.toString().padStart(4)} s  ${doing}`;
		process.stdout.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
	};
	const timer = setInterval(write, terminal ? 1_000 : 15_000);
	return {
		now(what: string) {
			doing = what;
		},
		phase(what: string) {
			doing = what;
			write();
		},
		end() {
			clearInterval(timer);
			if (terminal) process.stdout.write('\n');
		},
	};
}

interface Manifest {
	version: string;
	dependencies: { n8n: string; node: string };
}

async function readJson<T>(path: string): Promise<T> {
	return JSON.parse(await readFile(path, 'utf8')) as T;
}

/** What the stamp says: native modules are built for one kind of machine. */
async function fingerprint({ folder }: Installation): Promise<string> {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const name of ['package.json', 'package-lock.json']) {
		hash.update(await readFile(join(folder, name)));
	}
	return hash.digest('hex');
}

async function isComplete(installation: Installation): Promise<boolean> {
	const stamp = stampOf(installation);
	if (![stamp, installation.program, installation.node].every(existsSync)) return false;
	return (await readFile(stamp, 'utf8')) === (await fingerprint(installation));
}

/** Asks the installed programs themselves. */
async function checkThatItRuns(
	{ folder, modules, node: program }: Installation,
	expected: Manifest['dependencies'],
): Promise<void> {
	const ask = promisify(execFile);
	const { stdout: node } = await ask(program, ['--version']);
	await ask(program, ['--eval', 'require("sqlite3")'], { cwd: folder });
	const n8n = await readJson<Manifest>(join(modules, 'n8n', 'package.json'));
	if (node.trim() !== `v${expected.node}` || n8n.version !== expected.n8n) {
		throw new Error(
			`Expected n8n ${expected.n8n} on Node ${expected.node}, but npm installed n8n ${n8n.version} on Node ${node.trim()}. Delete ${modules} and try again.`,
		);
	}
}

async function runs(...how: Parameters<typeof checkThatItRuns>): Promise<boolean> {
	return checkThatItRuns(...how).then(
		() => true,
		() => false,
	);
}

async function install(installation: Installation): Promise<void> {
	const { folder } = installation;
	const { dependencies } = await readJson<Manifest>(join(folder, 'package.json'));
	const lock = await readJson<{ packages: object }>(join(folder, 'package-lock.json'));
	const packages = Object.keys(lock.packages).length;
	const progress = startProgress();
	let downloaded = 0;
	const count = (line: string) => {
		if (!/^npm http .*\.tgz /.test(line)) return;
		downloaded += 1;
		progress.now(`unpacking package ${downloaded} of some ${packages}`);
	};

	console.log(`Installing n8n ${dependencies.n8n} and Node ${dependencies.node} into ${folder}.`);
	console.log('Once only: up to 2.5 GB, five to ten minutes.');
	try {
		progress.phase('reading what n8n depends on');
		await rm(stampOf(installation), { force: true });
		// Not `npm ci`: it refuses a lock file that leaves out the optional packages of other systems.
		await npm(['install', ...INSTALL_FLAGS], { cwd: folder, onLine: count });
		if (!(await runs(installation, dependencies))) {
			progress.phase(`building ${BUILT.join(' and ')}`);
			await npm(['rebuild', ...BUILT, '--ignore-scripts=false'], { cwd: folder });
			await checkThatItRuns(installation, dependencies);
		}
		await writeFile(stampOf(installation), await fingerprint(installation));
		progress.phase('installed');
	} finally {
		progress.end();
	}
}

/** Installs n8n unless the version that package.json and the lock file name is there, complete. */
export async function ensureN8n(installation = N8N): Promise<void> {
	if (await isComplete(installation)) return;
	try {
		await install(installation);
	} catch (error) {
		if (!(error instanceof NpmError)) throw error;
		throw new Error(
			`n8n could not be installed.\n${error.message}\n${adviceOn(error)}\nThe next run starts where this one ended.`,
			{ cause: error },
		);
	}
}

if (require.main === module) {
	ensureN8n().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
