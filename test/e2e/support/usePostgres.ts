import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '../../../n8n/freePort';
import { until } from '../../../n8n/until';

/** Where Debian's package `postgresql` puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';

const run = promisify(execFile);

/** The programs of the newest version; nothing where the package is not installed. */
function programs(): string | undefined {
	const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
	const [newest] = versions.sort((a, b) => Number(b) - Number(a));
	return newest === undefined ? undefined : join(VERSIONS, newest, 'bin');
}

export const hasPostgres = (): boolean => programs() !== undefined;

/** PostgreSQL does not run as root: then it runs as the user that its package makes. */
async function owner(): Promise<{ uid?: number; gid?: number }> {
	if (process.getuid?.() !== 0) return {};
	const users = await readFile('/etc/passwd', 'utf8');
	const [, , uid, gid] = /^postgres:.*$/m.exec(users)?.[0].split(':') ?? [];
	if (uid === undefined || gid === undefined) throw new Error('There is no user postgres');
	return { uid: Number(uid), gid: Number(gid) };
}

export interface Database {
	port: () => number;
	/** Runs statements in one transaction. */
	execute: (statements: string) => Promise<void>;
}

/**
 * A database of its own for the tests of a file, on 127.0.0.1 and in a temporary folder. Anybody on
 * this machine may log in while it runs.
 */
export function usePostgres(): Database {
	let folder: string | undefined;
	let server: ChildProcess | undefined;
	let port: number | undefined;

	beforeAll(async () => {
		const bin = programs();
		if (bin === undefined) throw new Error('PostgreSQL is not installed');
		const as = await owner();
		folder = await mkdtemp(join(tmpdir(), 'postgres-'));
		if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
		const data = join(folder, 'data');
		const init = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync'];
		await run(join(bin, 'initdb'), init, { ...as, cwd: folder });
		const free = await freePort();
		const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
		server = spawn(
			join(bin, 'postgres'),
			['-D', data, '-p', String(free), ...settings.flatMap((setting) => ['-c', setting])],
			{ ...as, cwd: folder, stdio: 'ignore' },
		);
		const asked = ['--host', '127.0.0.1', '--port', String(free), '--username', 'postgres'];
		await until('PostgreSQL', async () =>
			run(join(bin, 'pg_isready'), asked).then(
				() => true,
				() => undefined,
			),
		);
		port = free;
	});

	afterAll(async () => {
		if (server?.exitCode === null) {
			const ended = new Promise((resolve) => server?.once('exit', resolve));
			// Its fast shutdown: open connections are closed.
			server.kill('SIGINT');
			await ended;
		}
		if (folder !== undefined) await rm(folder, { recursive: true, force: true });
	});

	const portNow = () => {
		if (port === undefined) throw new Error('Only to be used inside of tests.');
		return port;
	};
	return {
		port: portNow,
		execute: async (statements) => {
			const to = ['--host', '127.0.0.1', '--port', String(portNow()), '--username', 'postgres'];
			await run(join(programs() ?? '', 'psql'), [...to, '--command', statements]);
		},
	};
}
