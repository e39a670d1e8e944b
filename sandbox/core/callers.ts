import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers only calls to this machine's own names. A web page can have its name lead to this machine
 * (DNS rebinding), and then read and pay as if it were at home: its calls carry that name.
 */
export function refuseOtherNames(app: FastifyInstance, host: string): void {
	const names = [...LOOPBACK_NAMES, host.includes(':') ? `[${host}]` : host];
	app.addHook('onRequest', async (request, reply) => {
		const own = names.map((name) => atPort(name, request));
		const called = request.headers.host ?? '';
		if (own.includes(called.toLowerCase())) return;
		return await reply.code(403).send({
			error: `The sandbox does not answer to "${called}", only to ${own.join(', ')}.`,
		});
	});
}

/** As a browser writes it: port 80 is left out. */
const atPort = (name: string, { socket }: FastifyRequest): string =>
	new URL(`http://${name}:${socket.localPort}`).host;

/** A page of another origin can send what it likes to this machine, and resets what is tested. */
export function refuseOtherOrigins(admin: FastifyInstance): void {
	admin.addHook('onRequest', async (request, reply) => {
		const { origin, host = '' } = request.headers;
		const isOther = origin !== undefined && origin !== `http://${host.toLowerCase()}`;
		const isFromOther = request.headers['sec-fetch-site'] === 'cross-site';
		if (!isOther && (!isFromOther || isLinkFollowed(request))) return;
		return await reply.code(403).send({ error: 'A page of another origin may not call here.' });
	});
}

/**
 * A person who follows a link leaves the page that has it: that page gets to see nothing of what
 * opens, and a GET changes nothing.
 */
const isLinkFollowed = ({ method, headers }: FastifyRequest): boolean =>
	method === 'GET' &&
	headers['sec-fetch-mode'] === 'navigate' &&
	headers['sec-fetch-dest'] === 'document';
