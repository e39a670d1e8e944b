import { useSandbox } from '../support/useSandbox';
import { duitkuClient, http, PATH, PAYOUT, type Body } from './duitkuClient';

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);
let transfer: Body;

const path = PATH.onlineTransfer;
const send = async () => await http.post<string>(sandbox.url + path, transfer);
const paid = () => sandbox.ledger.transfers().length;
const ends = () => sandbox.requests.list({ path }).map(({ ended, status }) => [ended, status]);

beforeEach(async () => {
	const inquired = await duitku.call('onlineInquiry', PAYOUT);
	transfer = duitku.signed('onlineTransfer', duitku.transferOf(PAYOUT, inquired));
});

test('a lost answer: the money moves, the caller hears nothing', async () => {
	sandbox.faults.add({ kind: 'loseAnswer', path });
	await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(paid()).toBe(1);
	expect(ends()).toEqual([['connectionClosed', null]]);
	expect(JSON.parse((await send()).data).responseCode).toBe('-142');
});

test('a connection closed before: nothing moves', async () => {
	sandbox.faults.add({ kind: 'closeBefore', path });
	await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(paid()).toBe(0);
	expect(sandbox.requests.list({ path })[0]!.body).toEqual(transfer);
});

test('a status instead of the answer, without or with the payment', async () => {
	sandbox.faults.add({ kind: 'status', status: 502, body: 'Bad gateway', path });
	sandbox.faults.add({ kind: 'status', status: 503, after: true, path });
	expect(await send()).toMatchObject({ status: 502, data: 'Bad gateway' });
	expect(paid()).toBe(0);
	expect(await send()).toMatchObject({ status: 503, data: '' });
	expect(paid()).toBe(1);
});

test('a redirect leads to the same path, so that a follower sends again', async () => {
	sandbox.faults.add({ kind: 'redirect', path });
	const { status, headers } = await send();
	expect(status).toBe(307);
	expect(headers.location).toBe(sandbox.url + path);
	expect(paid()).toBe(0);
	sandbox.faults.add({ kind: 'redirect', path, after: true });
	const followed = await http.post<string>(sandbox.url + path, transfer, { maxRedirects: 1 });
	expect(JSON.parse(followed.data).responseCode).toBe('-142');
	expect(ends().map(([, answered]) => answered)).toEqual([307, 307, 200]);
	expect(paid()).toBe(1);
});

test('a redirect elsewhere, with another status', async () => {
	sandbox.faults.add({ kind: 'redirect', path, status: 302, location: '/elsewhere' });
	const { status, headers } = await send();
	expect([status, headers.location]).toEqual([302, '/elsewhere']);
});

test('broken JSON comes with status 200, after the payment', async () => {
	sandbox.faults.add({ kind: 'brokenJson', path });
	const { status, data } = await send();
	expect(status).toBe(200);
	expect(data).toMatch(/^\{"email"/);
	expect(() => JSON.parse(data)).toThrow(SyntaxError);
	expect(paid()).toBe(1);
});

test('a delay before: a caller who gives up is charged later', async () => {
	sandbox.faults.add({ kind: 'delay', ms: 100, path });
	const { url } = sandbox;
	await expect(http.post(url + path, transfer, { timeout: 30 })).rejects.toMatchObject({
		code: 'ECONNABORTED',
	});
	expect(paid()).toBe(0);
	await sandbox.waitFor(() => paid() === 1);
	expect(ends()).toEqual([['clientClosed', null]]);
});

test('a delay after: a caller who gives up has been charged', async () => {
	sandbox.faults.add({ kind: 'delay', ms: 60_000, after: true, path });
	const call = http.post(sandbox.url + path, transfer, { timeout: 200 });
	const gaveUp = expect(call).rejects.toMatchObject({ code: 'ECONNABORTED' });
	await sandbox.waitFor(() => paid() === 1);
	await gaveUp;
});

test('a reset breaks off what waits, and it pays nothing', async () => {
	sandbox.faults.add({ kind: 'delay', ms: 60_000, path });
	const call = expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
	await sandbox.waitFor(() => sandbox.requests.stats().inFlight === 1);
	sandbox.reset();
	await call;
	expect(paid()).toBe(0);
	expect(sandbox.requests.stats()).toEqual({
		total: 0,
		inFlight: 0,
		peakInFlight: 0,
		byPath: {},
	});
});

test('faults let calls pass, last as long as told, and can be switched off', async () => {
	const statuses = async (count: number) => {
		const seen: number[] = [];
		while (seen.length < count) seen.push((await send()).status);
		return seen;
	};
	sandbox.faults.add({ kind: 'status', status: 500, path, skip: 1, times: 2 });
	expect(await statuses(4)).toEqual([200, 500, 500, 200]);
	const { id } = sandbox.faults.add({
		kind: 'status',
		status: 500,
		path: '/webapi/*',
		times: 'always',
	});
	expect(await statuses(3)).toEqual([500, 500, 500]);
	expect(sandbox.faults.remove(id)).toBe(true);
	expect(sandbox.faults.remove(id)).toBe(false);
	expect(await statuses(1)).toEqual([200]);
});

test('the record keeps each request, and the peak in flight', async () => {
	sandbox.requests.clear();
	sandbox.faults.add({ kind: 'delay', ms: 60, path: PATH.balance, times: 'always' });
	const body = duitku.signed('balance', {});
	const three = [1, 2, 3].map(() => duitku.post('balance', body));
	await sandbox.waitFor(() => sandbox.requests.stats().inFlight === 3);
	await Promise.all(three);
	await duitku.call('listBank');
	const { byPath, ...overall } = sandbox.requests.stats();
	expect(overall).toEqual({ total: 4, inFlight: 0, peakInFlight: 3 });
	expect(byPath[PATH.listBank]).toEqual({ total: 1, inFlight: 0, peakInFlight: 1 });
	expect(sandbox.requests.list({ path: PATH.balance })[0]).toMatchObject({
		system: 'duitku',
		method: 'POST',
		body,
		rawBody: JSON.stringify(body),
		status: 200,
		ended: 'answered',
	});
});
