import { createServer, type AddressInfo } from 'node:net';

async function listen(port: number): Promise<number> {
	const server = createServer();
	const taken = await new Promise<number>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
	await new Promise((resolve) => server.close(resolve));
	return taken;
}

/** The preferred port when nothing listens there, otherwise any that is free. */
export async function freePort(preferred = 0): Promise<number> {
	return await listen(preferred).catch(async () => await listen(0));
}
