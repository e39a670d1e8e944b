import { useSandbox } from '../../support/useSandbox';
import { CLEARING, duitkuClient, PATH, PAYOUT } from '../duitku/client';
import { listenForCallbacks } from '../support/callbackListener';
import { http, steer } from '../support/http';

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);
const admin = steer(sandbox);

test('the ledger is filtered by reference, system and status', async () => {
	const { disburseId } = await duitku.pay(PAYOUT);
	await duitku.pay(PAYOUT);
	const one = await admin('GET', `/ledger?reference=${disburseId}&system=duitku&status=posted`);
	expect(one.data.transfers).toMatchObject([
		{
			system: 'duitku',
			kind: 'onlineTransfer',
			reference: disburseId,
			amountIdr: 50_000,
			status: 'posted',
		},
	]);
	expect(one.data.accounts['duitku:3551'].balanceIdr).toBe(9_999_900_000);
	expect((await admin('GET', '/ledger?system=other')).data.transfers).toEqual([]);
});

test('requests and stats are shown, newest requests last', async () => {
	await duitku.call('balance');
	await duitku.call('listBank');
	const { data } = await admin('GET', '/requests?limit=1&system=duitku');
	expect(data.requests.map(({ path }: { path: string }) => path)).toEqual([PATH.listBank]);
	expect((await admin('GET', '/stats')).data).toMatchObject({ total: 2, inFlight: 0 });
});

test('a path that does not exist is recorded and answered with 404', async () => {
	const { status } = await http.get(`${sandbox.url}/nowhere?x=1`);
	expect(status).toBe(404);
	expect(sandbox.requests.list()).toMatchObject([
		{ system: 'unknown', path: '/nowhere', query: { x: '1' }, status: 404 },
	]);
	expect((await admin('GET', '/nowhere')).status).toBe(404);
});

test('faults are switched on, shown and switched off', async () => {
	const added = await admin('POST', '/faults', {
		kind: 'status',
		path: PATH.balance,
		status: 502,
		times: 'always',
	});
	const { id } = added.data;
	expect((await admin('GET', '/faults')).data.faults).toMatchObject([
		{ id, timesLeft: 'always', fault: { kind: 'status', status: 502 } },
	]);
	expect((await http.post(sandbox.url + PATH.balance, {})).status).toBe(502);
	expect((await admin('DELETE', `/faults/${id}`)).data).toEqual({ faults: [] });
	await admin('POST', '/faults', { kind: 'loseAnswer', path: '*' });
	expect((await admin('DELETE', '/faults')).data).toEqual({ faults: [] });
	expect((await duitku.call('balance')).responseCode).toBe('00');
});

test.each([
	{ kind: 'delay', path: '*', ms: 1, after: true },
	{ kind: 'closeBefore', path: '/a', times: 2, skip: 0 },
	{ kind: 'brokenJson', path: '*', times: 'always' },
	{ kind: 'status', path: '*', status: 200, body: '' },
	{ kind: 'redirect', path: '*', status: 308, location: '/b', after: false },
	{ kind: 'repeatCallback', path: '*', deliveries: 2, atOnce: true },
])('the fault $kind is taken as it is', async (fault) => {
	const { status, data } = await admin('POST', '/faults', fault);
	expect(status).toBe(200);
	expect(data.fault).toEqual(fault);
});

test('callback URL, settlement and callbacks by hand go over HTTP too', async () => {
	const listener = await listenForCallbacks('SUCCESS');
	const { url } = listener;
	expect((await admin('PUT', '/duitku/callback-url', { url })).data).toEqual({ url });
	expect((await admin('GET', '/duitku/callback-url')).data).toEqual({ url });
	const { disburseId } = await duitku.pay({ ...CLEARING, bankAccount: '8760673456' });
	const settled = await admin('POST', '/duitku/settle', { disburseId, outcome: 'paid' });
	expect(settled.data).toEqual({ disburseId, outcome: 'paid' });
	expect(sandbox.ledger.transfers()[0]!.status).toBe('posted');
	const sent = await admin('POST', '/duitku/callback', {
		disburseId,
		overrides: { statusCode: '01' },
		sign: false,
	});
	expect(sent.data).toMatchObject({
		event: 'clearing',
		reference: disburseId,
		state: 'accepted',
		attempts: [{ status: 200, answer: 'SUCCESS', error: null }],
	});
	expect(listener.received[0]!.fields.statusCode).toBe('01');
	const listed = await admin('GET', `/callbacks?reference=${disburseId}`);
	expect(listed.data.callbacks).toHaveLength(1);
	await admin('POST', '/duitku/callback', { disburseId });
	const newest = await admin('GET', '/callbacks?limit=1');
	expect(newest.data.callbacks).toMatchObject([{ id: 2 }]);
	expect((await admin('PUT', '/duitku/callback-url', { url: null })).data).toEqual({ url: null });
	await listener.close();
});

test('a reset over HTTP', async () => {
	await duitku.pay(PAYOUT);
	expect((await admin('POST', '/reset')).data).toEqual({ reset: true });
	expect(sandbox.ledger.transfers()).toEqual([]);
});

describe('bad input is answered with 400 and what is wrong', () => {
	const DELAY = { kind: 'delay', path: '*', ms: 1 };
	test.each([
		['POST', '/faults', [], 'must be a JSON object'],
		['POST', '/faults', { ...DELAY, path: 'x' }, 'path must begin with /'],
		['POST', '/faults', { ...DELAY, kind: 'flood' }, 'kind must be one of'],
		['POST', '/faults', { ...DELAY, ms: -1 }, 'ms must be a whole number'],
		['POST', '/faults', { ...DELAY, times: 0 }, 'times must be a whole number'],
		['POST', '/faults', { ...DELAY, times: 'ever' }, 'times must be one of: always'],
		['POST', '/faults', { ...DELAY, after: 1 }, 'after must be true or false'],
		['POST', '/faults', { ...DELAY, often: 1 }, 'often is not known here'],
		['DELETE', '/faults/99', undefined, 'There is no fault 99'],
		['GET', '/ledger?status=lost', undefined, 'status must be one of'],
		['GET', '/ledger?colour=red', undefined, 'colour is not known here'],
		['GET', '/requests?limit=none', undefined, 'limit must be'],
		['PUT', '/duitku/callback-url', { url: 'file:///x' }, 'url must be a URL'],
		['PUT', '/duitku/callback-url', {}, 'url must be a text'],
		['POST', '/duitku/settle', { disburseId: '1', outcome: 'paid' }, 'no disbursement 1'],
		['POST', '/duitku/settle', { disburseId: '1', outcome: 'lost' }, 'outcome must be one of'],
		['POST', '/duitku/settle', { disburseId: '1', outcome: 'failed', code: 'x' }, 'code x'],
		['POST', '/duitku/callback', { disburseId: '1' }, 'no disbursement 1'],
		['POST', '/duitku/callback', { disburseId: '1', overrides: [] }, 'overrides must be'],
	])('%s %s %j', async (method, path, body, message) => {
		const { status, data } = await admin(method, path, body);
		expect(status).toBe(400);
		expect(data.error).toContain(message);
	});

	test('a callback without an address', async () => {
		const { disburseId } = await duitku.pay(CLEARING);
		const { status, data } = await admin('POST', '/duitku/callback', { disburseId });
		expect([status, data.error]).toEqual([400, 'No callback URL is registered or given.']);
	});
});
