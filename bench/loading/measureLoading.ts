import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { N8N } from '../../n8n/paths';

const TIMES = 9;
const PACKAGE = 'n8n-nodes-indonesian-payments';

/**
 * The milliseconds that n8n's loader takes for our nodes and credentials, which are installed in a
 * user folder; each time in a new process.
 */
export async function measureLoading(
	folder: string,
	{ installation = N8N, count = TIMES } = {},
): Promise<number[]> {
	const installed = join(folder, '.n8n', 'nodes', 'node_modules', PACKAGE);
	const times: number[] = [];
	for (let time = 0; time < count; time += 1) {
		const { stdout } = await promisify(execFile)(
			installation.node,
			[join(__dirname, 'process.js'), installation.program, installed],
			// As in n8n, where a package finds n8n's own library.
			{
				env: { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', NODE_PATH: installation.modules },
			},
		);
		times.push(Number(stdout));
	}
	return times;
}
