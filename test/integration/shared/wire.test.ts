import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { onlineTransfer } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';
import { useRawServer } from '../../support/useRawServer';

const { credential, run } = useDuitku();
const startServer = useRawServer();

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
	const { url } = await startServer(answer);
	const credentials = credential({ baseUrl: url, cashOutBaseUrl: url });
	const options = { timeout, statusChecks: 0, checkLimits: false };
	const started = Date.now();
	const paid = await run(onlineTransfer(options), { items: [item], credentials });
	expect(paid.error).toBeUndefined();
	return { ...paid, took: Date.now() - started };
}

const asJson = (response: ServerResponse, body: string | Buffer, headers = {}) =>
	response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body);

test('a good answer in pieces, with a byte order mark, is read', async () => {
	const { success } = await payAt((response) => {
		response.writeHead(200, { 'Content-Type': 'application/json' });
		response.write('\uFEFF');
		for (const character of JSON.stringify(GOOD)) response.write(character);
		response.end();
	});

	expect(success).toMatchObject([{ outcome: 'success', amountTransfer: 50_000 }]);
});

test('a packed answer is read', async () => {
	const packed = gzipSync(JSON.stringify(GOOD));
	const { success } = await payAt((response) =>
		asJson(response, packed, { 'Content-Encoding': 'gzip' }),
	);

	expect(success).toMatchObject([{ outcome: 'success' }]);
});

test.each([0.2, 0.5])(
	'an answer that comes byte by byte is given up after the time-out of %s s',
	async (timeout) => {
		const text = JSON.stringify(GOOD);
		const { took, pending } = await payAt((response) => {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			let sent = 0;
			const drip = setInterval(() => response.write(text.charAt(sent++)), 50);
			response.once('close', () => clearInterval(drip));
		}, timeout);

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(took).toBeGreaterThan(timeout * 1000 - 50);
		expect(took).toBeLessThan(timeout * 1000 + 1_000);
	},
);

test('headers that come byte by byte are given up too', async () => {
	const { took, pending } = await payAt((response) => {
		response.socket?.write('HTTP/1.1 200 OK\r\n');
		const drip = setInterval(() => response.socket?.write('X-A: b\r\n'), 50);
		response.once('close', () => clearInterval(drip));
	}, 0.3);

	expect(pending).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
	expect(took).toBeLessThan(1_500);
});

test('an answer that breaks off is pending', async () => {
	const { pending } = await payAt((response) => {
		response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1_000 });
		response.write('{"responseCode":"00"', () => response.destroy());
	});

	expect(pending).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
});

test('a packed answer that is no packed answer is pending', async () => {
	const { pending } = await payAt((response) =>
		asJson(response, 'not packed', { 'Content-Encoding': 'gzip' }),
	);

	expect(pending).toMatchObject([{ outcome: 'pending' }]);
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
	const { took, pending } = await payAt((response) => response.writeHead(200, headers).end(bytes));

	expect(pending).toMatchObject([{ outcome: 'pending', code: 'UNREADABLE_ANSWER' }]);
	expect(took).toBeLessThan(8_000);
	expect(process.memoryUsage.rss() - before).toBeLessThan(250 * 1024 * 1024);
});
