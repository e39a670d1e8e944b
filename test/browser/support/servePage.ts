import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web page of another origin, under another name of this machine. */
export async function servePage(html: string) {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(html);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
