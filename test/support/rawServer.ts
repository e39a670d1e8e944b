import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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

/** A server that answers as a test says, whatever HTTP allows: what no payment system should do. */
export interface RawServer {
	url: string;
	port: number;
	received: Received[];
	close: () => Promise<void>;
}

export async function startRawServer(
	answer: (response: ServerResponse, request: Received) => void,
): Promise<RawServer> {
	const received: Received[] = [];
	const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
		const request = await receive(incoming);
		if (!request) return;
		received.push(request);
		answer(response, request);
	};
	const server = createServer((incoming, response) => void serve(incoming, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		port,
		received,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** The request as a whole, or nothing when it breaks off. */
async function receive(request: IncomingMessage): Promise<Received | undefined> {
	const parts: Buffer[] = [];
	try {
		for await (const part of request) parts.push(part as Buffer);
	} catch {
		return undefined;
	}
	const [path = '', query = ''] = (request.url ?? '').split('?');
	const text = Buffer.concat(parts).toString('utf8');
	const { method = '', headers } = request;
	return { method, path, query, headers, text, json: objectOf(text) };
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
