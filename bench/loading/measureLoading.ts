import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { N8N_MODULES, N8N_PROGRAM, NODE_PROGRAM } from '../../n8n/paths';
import { median } from '../measure';
import type { BenchN8n } from '../n8n/start';

const TIMES = 9;
const PACKAGE = 'n8n-nodes-indonesian-payments';

/**
 * Milliseconds that n8n's loader takes for our nodes and credentials, each time in a new process.
 */
export async function measureLoading({ folder }: BenchN8n): Promise<number> {
	const installed = join(folder, '.n8n', 'nodes', 'node_modules', PACKAGE);
	const times: number[] = [];
	for (let time = 0; time < TIMES; time += 1) {
		const { stdout } = await promisify(execFile)(
			NODE_PROGRAM,
			[join(__dirname, 'process.ts'), N8N_PROGRAM, installed],
			// As in n8n, where a package finds n8n's own library.
			{ env: { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', NODE_PATH: N8N_MODULES } },
		);
		times.push(Number(stdout));
	}
	return median(times) ?? 0;
}
