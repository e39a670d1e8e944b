import Fastify, { type FastifyInstance } from 'fastify';
import { refuseOtherNames } from './callers';
import { jsonAnswer, type SandboxSystem } from './contract';
import { exchange, type Answerer, type Line } from './exchange';

/**
 * One HTTP server for all systems: every request to it is an exchange, but for what is added later.
 */
export function serveSystems(
	systems: readonly SandboxSystem[],
	line: Line,
	host: string,
): FastifyInstance {
	const app = Fastify({
		forceCloseConnections: true,
		rewriteUrl: ({ url }) => inOwnSpelling(systems, url ?? ''),
	});
	refuseOtherNames(app, host);
	// Bodies stay text: the record wants what was sent, and each system says itself what is JSON.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
	for (const { name: system, routes } of systems) {
		for (const { method, path: url, answer } of routes) {
			app.route({
				method,
				url,
				handler: async (request, reply) => await exchange(line, { system, answer }, request, reply),
			});
		}
	}
	app.setNotFoundHandler(
		async (request, reply) => await exchange(line, UNKNOWN_PATH, request, reply),
	);
	return app;
}

/**
 * The address with its path as the system writes it, so that records and faults know one spelling.
 */
function inOwnSpelling(systems: readonly SandboxSystem[], url: string): string {
	const [path = '', ...query] = url.split('?');
	const own = systems
		.filter(({ takesPathsInAnyCase }) => takesPathsInAnyCase)
		.flatMap(({ routes }) => routes)
		.find((route) => route.path.toLowerCase() === path.toLowerCase());
	return own ? [own.path, ...query].join('?') : url;
}

const UNKNOWN_PATH: Answerer = {
	system: 'unknown',
	answer: ({ method, path }) => jsonAnswer({ error: `The sandbox has no ${method} ${path}.` }, 404),
};
