import type { INode } from 'n8n-workflow';

import { errorOf } from '../../n8n/execution';
import { startRawServer, type RawServer } from '../support/rawServer';
import { useRealN8n } from './support/useRealN8n';
import { onClick } from './support/workflows';

const real = useRealN8n();

/** What must never be reached: it answers everything, and remembers it. */
let elsewhere: RawServer;
beforeAll(async () => {
	elsewhere = await startRawServer((response) =>
		response.end('{"code":"00","responseCode":"00","message":"OK"}'),
	);
});
beforeEach(() => elsewhere.received.splice(0));
afterAll(async () => await elsewhere.close());

const httpRequest = (credential: string, url: string): INode => ({
	id: crypto.randomUUID(),
	name: 'HTTP Request',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	position: [0, 0],
	parameters: {
		method: 'POST',
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credential,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '{ "a": 1 }',
		options: { timeout: 5_000 },
	},
	credentials: { [credential]: { id: '', name: '' } },
});

const CREDENTIALS: [string, string][] = [
	['duitkuDisbursementApi', '/webapi/api/disbursement/checkbalance'],
	['bankPlusApi', '/bankplus/master/jobs'],
	['bankPlusSwitcherApi', '/check'],
	['kasProApi', '/customer-account-inquiry/'],
];

describe.each(CREDENTIALS)('%s in the HTTP Request node', (credential, path) => {
	test('adds nothing to a request to another host, and sends none', async () => {
		const { port } = new URL(elsewhere.url);
		for (const url of [
			`${elsewhere.url}${path}`,
			`http://localhost:${port}${path}`,
			`${real.sandbox.url}@localhost:${port}${path}`,
		]) {
			const run = await real.run(onClick('Elsewhere', httpRequest(credential, url)));
			expect([url, run.status, errorOf(run)]).toEqual([url, 'error', expect.any(String)]);
		}
		expect(elsewhere.received).toEqual([]);
	});

	test('follows no redirect', async () => {
		real.sandbox.faults.add({
			kind: 'redirect',
			path,
			location: `${elsewhere.url}${path}`,
			times: 'always',
		});
		await real.run(onClick('Redirected', httpRequest(credential, `${real.sandbox.url}${path}`)));

		// n8n's HTTP Request node logs in and sends again on any error, where there is a session.
		expect(real.sandbox.requests.list({ path }).length).toBeGreaterThan(0);
		expect(elsewhere.received).toEqual([]);
	});
});
