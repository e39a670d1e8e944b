import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { N8N } from '../../n8n/paths';
import { median } from '../measure';

const TIMES = 9;
const PACKAGE = 'n8n-nodes-indonesian-payments';

/**
 * Milliseconds that n8n's loader takes for our nodes and credentials in the user folder of an n8n, each
 * time in a new process.
 */
export async function measureLoading(folder: string, installation = N8N): Promise<number> {
	const installed = join(folder, '.n8n', 'nodes', 'node_modules', PACKAGE);
	const times: number[] = [];
	for (let time = 0; time < TIMES; time += 1) {
		const { stdout } = await promisify(execFile)(
			installation.node,
			[join(__dirname, 'process.ts'), installation.program, installed],
			// As in n8n, where a package finds n8n's own library.
			{
				env: { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', NODE_PATH: installation.modules },
			},
		);
		times.push(Number(stdout));
	}
	return median(times) ?? 0;
}
