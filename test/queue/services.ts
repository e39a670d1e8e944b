import { execFile, spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '../../n8n/freePort';
import { until } from '../../n8n/until';

/** A server of ours, on a port of 127.0.0.1 that was free. */
export interface Service {
	port: number;
	stop: () => Promise<void>;
}

const REDIS = '/usr/bin/redis-server';
const POSTGRES = '/usr/lib/postgresql';
const INSTALL = 'Needed: apt-get install redis-server postgresql';

const run = promisify(execFile);

async function serve(
	program: string,
	args: string[],
	port: number,
	signal: NodeJS.Signals,
	options: SpawnOptions,
): Promise<Service> {
	const child = spawn(program, args, { ...options, stdio: 'ignore' });
	const ended = new Promise<void>((done) => {
		child.once('exit', () => done());
		child.once('error', () => done());
	});
	const end = () => child.kill(signal);
	process.once('exit', end);
	await until(`${program} on port ${port}`, async () => (await listens(port)) || undefined);
	return {
		port,
		stop: async () => {
			process.off('exit', end);
			end();
			await ended;
		},
	};
}

const listens = async (port: number): Promise<boolean> =>
	await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});

/** Keeps nothing: the queue is gone with it. */
export async function startRedis(): Promise<Service> {
	if (!existsSync(REDIS)) throw new Error(INSTALL);
	const port = await freePort();
	const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	return await serve(REDIS, ['--port', String(port), ...settings], port, 'SIGTERM', { cwd: '/' });
}

export const DATABASE = { user: 'n8n', name: 'postgres' };

/** In a folder that it makes. PostgreSQL refuses to run as root: it then runs as its own user. */
export async function startPostgres(folder: string): Promise<Service> {
	const [version] = existsSync(POSTGRES) ? (await readdir(POSTGRES)).sort().reverse() : [];
	if (version === undefined) throw new Error(INSTALL);
	const programs = join(POSTGRES, version, 'bin');
	const user = process.getuid?.() === 0 ? await idsOf('postgres') : undefined;
	const options = { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }, ...user };

	const data = join(folder, 'postgres');
	await mkdir(data, { recursive: true, mode: 0o700 });
	if (user) await chown(data, user.uid, user.gid);
	const cluster = ['--pgdata', data, '--username', DATABASE.user, '--auth', 'trust'];
	await run(join(programs, 'initdb'), [...cluster, '--encoding', 'UTF8', '--no-sync'], options);

	const port = await freePort();
	const settings = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=200',
	];
	const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
	return await serve(join(programs, 'postgres'), args, port, 'SIGINT', options);
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
	const id = async (what: string) => Number((await run('id', [what, user])).stdout);
	return { uid: await id('-u'), gid: await id('-g') };
}

/** What the database says of something. */
export async function askPostgres({ port }: Service, query: string): Promise<string> {
	const server = ['--host', '127.0.0.1', '--port', String(port), '--username', DATABASE.user];
	const { stdout } = await run('psql', [
		...server,
		'--no-align',
		'--tuples-only',
		'-c',
		query,
		DATABASE.name,
	]);
	return stdout.trim();
}
