import axios from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** What came of one POST of a callback. `status` and `answer` are null when no answer came. */
export interface PostResult {
	status: number | null;
	answer: string | null;
	error: string | null;
}

const ANSWER_TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Posts a JSON text, once, to the address that was given and to no other: no redirect, no proxy.
 */
export async function postCallback(
	url: string,
	body: string,
	signal: AbortSignal,
): Promise<PostResult> {
	try {
		const { status, data } = await axios.post<string>(url, body, {
			headers: { 'Content-Type': 'application/json' },
			maxRedirects: 0,
			proxy: false,
			timeout: ANSWER_TIMEOUT_MS,
			maxContentLength: MAX_ANSWER_BYTES,
			responseType: 'text',
			transformRequest: (text: string) => text,
			transformResponse: (text: string) => text,
			validateStatus: () => true,
			httpAgent: new HttpAgent({ keepAlive: false }),
			httpsAgent: new HttpsAgent({ keepAlive: false }),
			signal,
		});
		return { status, answer: data, error: null };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { status: null, answer: null, error: reason };
	}
}
