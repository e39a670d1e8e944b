import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Credential } from '../../n8n/api';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { credentialFor } from '../merchant';
import type { FarSandbox } from '../sandbox/farSandbox';
import { writeExtension } from './writeExtension';

export interface BenchN8n {
	n8n: RunningN8n;
	credentials: Credential[];
	/** Where n8n keeps what is its own. */
	folder: string;
}

/**
 * Works with an n8n of its own, which is gone afterwards. Its folder lies elsewhere than this
 * repository, in whose `node_modules` the package would find n8n's library a second time.
 */
export async function inNewN8n<T>(
	sandbox: FarSandbox,
	work: (bench: BenchN8n) => Promise<T>,
	env: Record<string, string> = {},
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-n8n-'));
	try {
		const bench = await start(sandbox, folder, env);
		try {
			return await work(bench);
		} finally {
			await bench.n8n.stop();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** n8n with our package, the nodes of the bench and one credential for the sandbox. */
async function start(
	{ url }: FarSandbox,
	folder: string,
	env: Record<string, string>,
): Promise<BenchN8n> {
	const extension = join(folder, 'extension');
	await writeExtension(extension);
	const n8n = await startN8n({
		userFolder: folder,
		env: { ...env, N8N_CUSTOM_EXTENSIONS: extension },
	});
	const credential = await n8n.api.createCredential({
		name: 'Duitku',
		type: 'duitkuDisbursementApi',
		data: credentialFor(url),
	});
	return { n8n, credentials: [credential], folder };
}
