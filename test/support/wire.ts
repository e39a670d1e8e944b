import type { RecordedRequest } from '../../sandbox/core/requests';
import type { Sandbox } from '../../sandbox/server';

interface AnswerOptions {
	/** HTTP 200 unless told. */
	status?: number;
	/** Whether the system does its work before it answers this. */
	after?: boolean;
}

export interface Wire {
	/** The requests that reached a path. */
	sentTo: (path: string) => RecordedRequest[];
	/** From now on the system answers this JSON at a path, whatever was said here before. */
	answer: (path: string, body: unknown, options?: AnswerOptions) => void;
	/** The system answers this JSON to one request, after those that were told before. */
	answerOnce: (path: string, body: unknown, options?: AnswerOptions) => void;
}

/** What goes to the systems of a sandbox, and what comes back. */
export function wireOf({ faults, requests }: Sandbox): Wire {
	const lasting = new Map<string, number>();
	const add = (
		times: 1 | 'always',
		path: string,
		body: unknown,
		{ status = 200, after = false }: AnswerOptions = {},
	) => faults.add({ kind: 'status', path, times, status, body: JSON.stringify(body), after });
	return {
		sentTo: (path) => requests.list({ path }),
		answer: (path, body, options) => {
			const earlier = lasting.get(path);
			if (earlier !== undefined) faults.remove(earlier);
			lasting.set(path, add('always', path, body, options).id);
		},
		answerOnce: (path, body, options) => void add(1, path, body, options),
	};
}
