import type { ServerResponse } from 'node:http';

import { startRawServer, type RawServer, type Received } from '../../support/rawServer';

/** How an answer is put on the wire. Without a manner it goes out in one piece. */
export interface Answer {
	status?: number;
	headers?: Record<string, string | string[]>;
	body?: string | Buffer;
	/**
	 * - `chunks`: in many pieces, one of them in the middle of a character
	 * - `drip`: a byte every 50 ms, and the rest long after every deadline
	 * - `cut`: the connection breaks in the middle; `cutAtEnd`: just before it is complete
	 * - `hang`: no answer; `reset`: the connection breaks before one
	 */
	manner?: 'chunks' | 'drip' | 'cut' | 'cutAtEnd' | 'hang' | 'reset';
}

/** A server that answers as a case wants. It knows nothing of payments. */
export interface AnsweringServer extends RawServer {
	answer: (request: Received) => Answer;
}

export async function startAnsweringServer(): Promise<AnsweringServer> {
	const cases: Pick<AnsweringServer, 'answer'> = { answer: () => ({ status: 404, body: '{}' }) };
	const raw = await startRawServer((response, request) => put(response, cases.answer(request)));
	return Object.assign(cases, raw);
}

const DRIP_MS = 50;
const DRIPS = 60;

function put(response: ServerResponse, { status = 200, headers, body = '', manner }: Answer): void {
	const bytes = Buffer.from(body as string);
	response.on('error', () => undefined);
	if (manner === 'reset') {
		response.socket?.resetAndDestroy();
		return;
	}
	if (manner === 'hang') return;
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	switch (manner) {
		case 'chunks': {
			const size = Math.max(1, Math.floor(bytes.length / 7));
			for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
			response.end();
			return;
		}
		case 'cut':
		case 'cutAtEnd': {
			const sent = manner === 'cut' ? bytes.subarray(0, bytes.length / 2) : bytes;
			response.write(sent, () => response.socket?.destroy());
			return;
		}
		case 'drip':
			drip(response, bytes);
			return;
		default:
			response.end(bytes);
	}
}

function drip(response: ServerResponse, bytes: Buffer): void {
	let at = 0;
	const timer = setInterval(() => {
		if (at < DRIPS && at < bytes.length - 1) response.write(bytes.subarray(at, ++at));
		else response.end(bytes.subarray(at));
	}, DRIP_MS);
	response.once('close', () => clearInterval(timer));
	response.once('finish', () => clearInterval(timer));
}
