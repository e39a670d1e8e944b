import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers as a test says, whatever HTTP allows: what no payment system should do. */
export interface RawServer {
	url: string;
	/** How many requests have come. */
	requests: () => number;
	close: () => Promise<void>;
}

export async function startRawServer(
	answer: (response: ServerResponse, body: string, request: IncomingMessage) => void,
): Promise<RawServer> {
	let requests = 0;
	const server = createServer((request, response) => {
		requests += 1;
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => answer(response, Buffer.concat(chunks).toString(), request));
	});
	server.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		requests: () => requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
