import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came over the wire. */
export interface Received {
	method: string;
	path: string;
	query: string;
	headers: IncomingMessage['headers'];
	text: string;
	/** The body, when it is a JSON object. */
	json: Record<string, unknown>;
}

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

/** A server that answers as a case wants, and keeps what it received. It knows nothing of payments. */
export class RawServer {
	readonly received: Received[] = [];

	answer: (request: Received) => Answer = () => ({ status: 404, body: '{}' });

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async start(): Promise<RawServer> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const raw = new RawServer(server, `http://127.0.0.1:${port}`);
		server.on('request', (request, response) => void raw.handle(request, response));
		return raw;
	}

	get port(): number {
		return (this.server.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const parts: Buffer[] = [];
		try {
			for await (const part of request) parts.push(part as Buffer);
		} catch {
			return;
		}
		const [path = '', query = ''] = (request.url ?? '').split('?');
		const text = Buffer.concat(parts).toString('utf8');
		const received: Received = {
			method: request.method ?? '',
			path,
			query,
			headers: request.headers,
			text,
			json: objectOf(text),
		};
		this.received.push(received);
		put(response, this.answer(received));
	}
}

function objectOf(text: string): Record<string, unknown> {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
			? (parsed as Record<string, unknown>)
			: {};
	} catch {
		return {};
	}
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
