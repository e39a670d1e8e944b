import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Question, Ready, Traffic } from './protocol';

/** The sandbox, in another process. */
export interface FarSandbox extends Ready {
	/** Forgets all payments and requests, and answers at once. */
	startAnew: () => Promise<void>;
	/** From now on each answer takes this long; connections are counted from here. */
	answerAfter: (latencyMs: number) => Promise<void>;
	traffic: (path: string) => Promise<Traffic>;
	stop: () => void;
}

export async function startFarSandbox(): Promise<FarSandbox> {
	const child = fork(join(__dirname, 'process.ts'), { execArgv: ['--import', 'tsx'] });
	const gone = new AbortController();
	child.once('exit', () => gone.abort());

	const hear = async <T>(): Promise<T> => {
		const [message] = (await once(child, 'message', { signal: gone.signal })) as [T];
		return message;
	};
	const ask = async <T>(question: Question): Promise<T> => {
		child.send(question);
		return await hear<T>();
	};
	return {
		...(await hear<Ready>()),
		startAnew: async () => await ask({ ask: 'startAnew' }),
		answerAfter: async (latencyMs) => await ask({ ask: 'answerAfter', latencyMs }),
		traffic: async (path) => await ask({ ask: 'traffic', path }),
		stop: () => child.disconnect(),
	};
}
