import { startRawServer, type RawServer } from './rawServer';

/** Starts raw servers, and closes them behind the test that wanted them. */
export function useRawServer(): typeof startRawServer {
	const started: RawServer[] = [];
	afterEach(async () => {
		await Promise.all(started.splice(0).map(async (server) => await server.close()));
	});
	return async (answer) => {
		const server = await startRawServer(answer);
		started.push(server);
		return server;
	};
}
