import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { merchant, onlineTransfer, runDuitku } from '../../support/duitku';
import { startRawServer, type RawServer } from '../../support/rawServer';

let sandbox: Sandbox;
let server: RawServer | undefined;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await server?.close());
afterAll(async () => await sandbox.close());

const item = {
	disburseId: '12345',
	bankCode: '014',
	bankAccount: '8760673566',
	amountTransfer: 50_000,
	accountName: 'Test Account',
	custRefNumber: '000000001278',
	purpose: 'Salary',
};

const GOOD = { ...item, amountTransfer: 50_000.0, responseCode: '00', responseDesc: 'Success' };

/** One transfer, and what the server makes of it. */
async function payAt(answer: (response: ServerResponse) => void, timeout = 5) {
	server = await startRawServer((response) => answer(response));
	const at = { baseUrl: server.url, cashOutBaseUrl: server.url };
	const options = { timeout, statusChecks: 0, checkLimits: false };
	const started = Date.now();
	const { json, error } = await runDuitku(
		sandbox,
		onlineTransfer(options),
		[item],
		{},
		{
			credentials: merchant(sandbox, at),
		},
	);
	expect(error).toBeUndefined();
	return { json, took: Date.now() - started, requests: server.requests() };
}

const asJson = (response: ServerResponse, body: string | Buffer, headers = {}) =>
	response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body);

test('a good answer in pieces, with a byte order mark, is read', async () => {
	const { json } = await payAt((response) => {
		response.writeHead(200, { 'Content-Type': 'application/json' });
		response.write('\uFEFF');
		for (const character of JSON.stringify(GOOD)) response.write(character);
		response.end();
	});

	expect(json[0]).toMatchObject([{ outcome: 'success', amountTransfer: 50_000 }]);
});

test('a packed answer is read', async () => {
	const packed = gzipSync(JSON.stringify(GOOD));
	const { json } = await payAt((response) =>
		asJson(response, packed, { 'Content-Encoding': 'gzip' }),
	);

	expect(json[0]).toMatchObject([{ outcome: 'success' }]);
});

test.each([0.2, 0.5])(
	'an answer that comes byte by byte is given up after the time-out of %s s',
	async (timeout) => {
		const text = JSON.stringify(GOOD);
		const { json, took } = await payAt((response) => {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			let sent = 0;
			const drip = setInterval(() => response.write(text.charAt(sent++)), 50);
			response.once('close', () => clearInterval(drip));
		}, timeout);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(took).toBeGreaterThan(timeout * 1000 - 50);
		expect(took).toBeLessThan(timeout * 1000 + 1_000);
	},
);

test('headers that come byte by byte are given up too', async () => {
	const { json, took } = await payAt((response) => {
		response.socket?.write('HTTP/1.1 200 OK\r\n');
		const drip = setInterval(() => response.socket?.write('X-A: b\r\n'), 50);
		response.once('close', () => clearInterval(drip));
	}, 0.3);

	expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
	expect(took).toBeLessThan(1_500);
});

test('an answer that breaks off is pending', async () => {
	const { json } = await payAt((response) => {
		response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1_000 });
		response.write('{"responseCode":"00"', () => response.destroy());
	});

	expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
});

test('a packed answer that is no packed answer is pending', async () => {
	const { json } = await payAt((response) =>
		asJson(response, 'not packed', { 'Content-Encoding': 'gzip' }),
	);

	expect(json[1]).toMatchObject([{ outcome: 'pending' }]);
});

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each<[string, () => Buffer | string, Record<string, string>]>([
	[
		'has 50,000 brackets',
		() => `{"responseCode":"00","extra":${nested(50_000)}}`,
		{ 'Content-Type': 'application/json' },
	],
	[
		'has 60 MB',
		() => `{"responseCode":"00","extra":[${'{},'.repeat(20_000_000)}{}]}`,
		{ 'Content-Type': 'application/json' },
	],
	[
		'has 60 MB unpacked',
		() => gzipSync(`{"responseCode":"00","extra":[${'{},'.repeat(20_000_000)}{}]}`),
		{ 'Content-Encoding': 'gzip' },
	],
	['has nothing but quotes', () => '"'.repeat(1_000_001), {}],
	['has nothing but backslashes', () => `"${'\\'.repeat(1_000_001)}`, {}],
])('an answer that %s is unreadable, soon and without much memory', async (_, body, headers) => {
	const bytes = Buffer.from(body());
	const before = process.memoryUsage.rss();
	const { json, took } = await payAt((response) => response.writeHead(200, headers).end(bytes));

	expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'UNREADABLE_ANSWER' }]);
	expect(took).toBeLessThan(3_000);
	expect(process.memoryUsage.rss() - before).toBeLessThan(250 * 1024 * 1024);
});
