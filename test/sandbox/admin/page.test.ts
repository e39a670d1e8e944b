import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useSandbox } from '../../support/useSandbox';
import { http } from '../support/http';

const sandbox = useSandbox();
const get = async (path: string, headers: Record<string, string> = {}) =>
	await http.get<string>(sandbox.url + path, { headers });

const CHROMIUM = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8';

describe('the root', () => {
	test('leads a browser to the page, and is then no request to a system', async () => {
		const { status, headers } = await get('/', { Accept: CHROMIUM });
		expect([status, headers.location]).toEqual([302, '/_sandbox']);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test.each([
		'application/json, text/plain, */*',
		'application/json,text/html,application/xhtml+xml,application/xml,text/*;q=0.9, */*;q=0.7',
		'*/*',
	])('answers a program that accepts %s as any unknown path', async (accept) => {
		const { status, data } = await get('/', { Accept: accept });
		expect([status, JSON.parse(data)]).toEqual([404, { error: 'The sandbox has no GET /.' }]);
		expect(sandbox.requests.list()).toMatchObject([{ system: 'unknown', path: '/' }]);
	});

	test('takes a POST of a browser for a request', async () => {
		const { status } = await http.post(sandbox.url, '', { headers: { Accept: CHROMIUM } });
		expect(status).toBe(404);
	});

	test('leads nobody who came under a name that is not its own', async () => {
		const { status } = await get('/', { Accept: CHROMIUM, Host: 'rebound.example' });
		expect(status).toBe(403);
	});
});

describe('the page', () => {
	test('is one file, and is no request to a system', async () => {
		const { status, headers, data } = await get('/_sandbox');
		expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
		expect(data).toContain('<h1>Sandbox</h1>');
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('names only files that are served', async () => {
		const { data } = await get('/_sandbox');
		const named = [...data.matchAll(/(?:href|src)="(\/_sandbox\/[^"]*)"/g)].map(
			([, path]) => path!,
		);
		expect(named.length).toBeGreaterThan(3);
		for (const path of named) expect((await get(path)).status).toBe(200);
	});

	test('has no script, style or handler within it, and nothing from elsewhere', async () => {
		const { data } = await get('/_sandbox');
		expect(data).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
		expect(data).not.toMatch(/(?:href|src)="(?!\/_sandbox\/|#)/);
	});

	test('writes what payments carry as text, never as HTML', async () => {
		for (const name of readdirSync(join(__dirname, '../../../sandbox/admin/page'))) {
			if (!name.endsWith('.js')) continue;
			const { data } = await get(`/_sandbox/page/${name}`);
			expect(data).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
		}
	});

	test.each([
		['page.css', 'text/css; charset=utf-8'],
		['main.js', 'text/javascript; charset=utf-8'],
		['icon.svg', 'image/svg+xml'],
	])('%s is served as %s', async (name, type) => {
		const { status, headers } = await get(`/_sandbox/page/${name}`);
		expect([status, headers['content-type']]).toEqual([200, type]);
	});

	test.each(['page.ts', '../routes.ts', '..%2froutes.ts', '%2e%2e/routes.ts', '', '.'])(
		'no other file is served: page/%s',
		async (name) => {
			expect((await get(`/_sandbox/page/${name}`)).status).not.toBe(200);
		},
	);

	test.each(['/_sandbox', '/_sandbox/page/main.js', '/_sandbox/payments', '/_sandbox/nowhere'])(
		'%s may run its own script alone, and be framed by nobody',
		async (path) => {
			const { headers } = await get(path);
			const rules = String(headers['content-security-policy']).split('; ');
			expect(rules).toEqual(
				expect.arrayContaining([
					"default-src 'none'",
					"script-src 'self'",
					"style-src 'self'",
					"frame-ancestors 'none'",
					"base-uri 'none'",
				]),
			);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['cross-origin-resource-policy']).toBe('same-origin');
		},
	);
});
