import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** A folder of plain files, which a browser takes as they are. */
const FOLDER = join(__dirname, 'page');
const INDEX = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

/**
 * Payments carry text that strangers wrote. The page's own files are all that it runs, paints and
 * calls; nothing frames it, so that nobody is led to press its buttons unseen.
 */
const HEADERS = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cache-control': 'no-store',
};

/** The page at `/_sandbox`, and its files below `/_sandbox/page`. */
export function registerPage(admin: FastifyInstance): void {
	// On every answer: what the admin paths give out as JSON is strangers' text too.
	admin.addHook('onSend', async (_request, reply) => {
		reply.headers(HEADERS);
	});
	for (const name of readdirSync(FOLDER)) {
		const path = name === INDEX ? '/' : `/page/${name}`;
		admin.get(path, (_request, reply) =>
			reply.type(TYPES[extname(name)] ?? 'text/plain').send(readFileSync(join(FOLDER, name))),
		);
	}
}

/**
 * A browser that opens `/` is led to the page. A program that calls it is answered as before:
 * browsers ask for HTML first, programs for JSON, if for anything.
 */
export function leadBrowsersTo(app: FastifyInstance, page: string): void {
	app.addHook('onRequest', async ({ method, url, headers }, reply) => {
		if (method !== 'GET' || url !== '/') return;
		if (headers.accept?.startsWith('text/html')) return await reply.redirect(page);
	});
}
