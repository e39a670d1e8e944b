import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { FarSandbox } from '../sandbox/farSandbox';
import type { Growth } from './process';

/** In a process of its own, whose memory nothing else has used. */
export async function measureGrowth({ url }: FarSandbox): Promise<Growth[]> {
	const child = fork(join(__dirname, 'process.ts'), [url], {
		execArgv: ['--expose-gc', '--import', 'tsx'],
	});
	const gone = new AbortController();
	child.once('exit', () => gone.abort());
	const [growth] = (await once(child, 'message', { signal: gone.signal })) as [Growth[]];
	return growth;
}
