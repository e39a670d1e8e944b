import { createConnection } from 'node:net';
import { startSandbox } from '../../../sandbox/server';
import { useSandbox } from '../../support/useSandbox';
import { duitkuClient, PATH, PAYOUT } from '../duitku/client';
import { http } from '../support/http';

const sandbox = useSandbox();
let port: number;
beforeAll(() => {
	port = Number(new URL(sandbox.url).port);
});

const call = async (
	method: string,
	path: string,
	headers: Record<string, string>,
	data?: unknown,
) => await http.request<string>({ method, url: sandbox.url + path, headers, data });

/** With no address of its own, as a page does it whose name leads to this machine. */
const withHost = async (host: string, path = '/_sandbox/ledger') =>
	(await call('GET', path, { Host: host })).status;

describe('the sandbox answers under its own names', () => {
	test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('%s', async (name) => {
		expect(await withHost(`${name}:${port}`)).toBe(200);
	});
});

describe('a call to another name is refused, for a page of that name has made it', () => {
	test.each([
		'rebound.example',
		'127.0.0.1.rebound.example',
		'127.0.0.2',
		'0.0.0.0',
		'[::2]',
		'user@127.0.0.1',
	])('%s', async (name) => {
		expect(await withHost(`${name}:${port}`)).toBe(403);
		expect(await withHost(`${name}:${port}`, '/_sandbox')).toBe(403);
		expect(await withHost(`${name}:${port}`, '/nowhere')).toBe(403);
	});

	test.each(['127.0.0.1', 'localhost', 'localhost:1', 'localhost:'])(
		'%j, without its port or with another one',
		async (host) => {
			expect(await withHost(host)).toBe(403);
		},
	);

	test('and no money moves', async () => {
		const { status, data } = await call(
			'POST',
			PATH.onlineTransfer,
			{ Host: 'rebound.example' },
			PAYOUT,
		);
		expect(status).toBe(403);
		expect(JSON.parse(data)).toEqual({ error: expect.stringContaining('rebound.example') });
		expect(sandbox.ledger.transfers()).toEqual([]);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test.each(['HTTP/1.0', 'HTTP/1.1\r\nHost:'])(
		'and so is one that names nobody: %j',
		async (how) => {
			const socket = createConnection(port, '127.0.0.1');
			socket.end(`GET /_sandbox/ledger ${how}\r\n\r\n`);
			const chunks: Buffer[] = [];
			for await (const chunk of socket) chunks.push(chunk as Buffer);
			expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 403 /);
		},
	);
});

describe('the admin routes', () => {
	const reset = async (headers: Record<string, string>) =>
		(await call('POST', '/_sandbox/reset', headers)).status;

	test('serve a program, and the page that they serve themselves', async () => {
		expect(await reset({})).toBe(200);
		expect(await reset({ Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
		const host = `localhost:${port}`;
		expect(await reset({ Host: host, Origin: `http://${host}` })).toBe(200);
		const page = await call('GET', '/_sandbox', { 'Sec-Fetch-Site': 'none' });
		expect([page.status, page.data]).toEqual([200, expect.stringContaining('<h1>Sandbox</h1>')]);
	});

	test.each<Record<string, string>>([
		{ Origin: 'https://page.example' },
		{ Origin: 'null' },
		{ Origin: 'http://127.0.0.1:5678' },
		{ Origin: 'http://localhost' },
		{ 'Sec-Fetch-Site': 'cross-site' },
	])('refuse a page of another origin: %j', async (headers) => {
		await duitkuClient(sandbox).pay(PAYOUT);
		expect(await reset(headers)).toBe(403);
		expect((await call('GET', '/_sandbox', headers)).status).toBe(403);
		expect(
			(await call('POST', '/_sandbox/kasProBank/receive', headers, { amountIdr: 1 })).status,
		).toBe(403);
		expect(sandbox.ledger.transfers()).toHaveLength(1);
	});

	test('are shown to who follows a link, and to no page that loads or frames them', async () => {
		const opened = async (method: string, path: string, destination: string) =>
			(
				await call(method, path, {
					'Sec-Fetch-Site': 'cross-site',
					'Sec-Fetch-Mode': 'navigate',
					'Sec-Fetch-Dest': destination,
				})
			).status;
		expect(await opened('GET', '/_sandbox', 'document')).toBe(200);
		expect(await opened('GET', '/_sandbox', 'iframe')).toBe(403);
		expect(await opened('POST', '/_sandbox/reset', 'document')).toBe(403);
	});

	test('refuse the own address under another name and in another scheme', async () => {
		expect(await reset({ Origin: `http://localhost:${port}` })).toBe(403);
		expect(await reset({ Origin: `https://127.0.0.1:${port}` })).toBe(403);
	});

	test('tell the caller why', async () => {
		const { data } = await call('POST', '/_sandbox/reset', { Origin: 'https://page.example' });
		expect(JSON.parse(data)).toEqual({ error: 'A page of another origin may not call here.' });
	});
});

test('a sandbox that was given another host to listen on answers under that name too', async () => {
	const open = await startSandbox({ host: '0.0.0.0' });
	const { port: openPort } = new URL(open.url);
	const ask = async (host: string) =>
		(
			await http.get(`http://127.0.0.1:${openPort}/_sandbox/ledger`, {
				headers: { Host: `${host}:${openPort}` },
			})
		).status;
	try {
		expect(await ask('0.0.0.0')).toBe(200);
		expect(await ask('127.0.0.1')).toBe(200);
		expect(await ask('rebound.example')).toBe(403);
	} finally {
		await open.close();
	}
});
