import axios from 'axios';
import { Agent } from 'node:http';

import { DuitkuDisbursementTrigger } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursementTrigger.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { cashOutCallback } from '../../support/duitkuCallbacks';
import { merchant } from '../../support/duitku';
import { listen, type ListeningTrigger } from '../../support/webhook';

let sandbox: Sandbox;
let trigger: ListeningTrigger;
let workflows = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await trigger.close());
afterAll(async () => await sandbox.close());

/** A trigger behind one proxy, as n8n is with N8N_PROXY_HOPS=1. */
const start = async (allowedAddresses?: string) => {
	workflows += 1;
	trigger = await listen({
		node: new DuitkuDisbursementTrigger(),
		parameters: {
			events: ['clearing', 'cashOut'],
			outcomes: ['success', 'pending', 'failed'],
			options: allowedAddresses === undefined ? {} : { allowedAddresses },
		},
		credentials: merchant(sandbox),
		// Each workflow remembers what it has been told.
		workflowId: `senders-${workflows}`,
		proxyHops: 1,
	});
};

const post = async (body: Buffer | FormData, sender = '127.0.0.1') =>
	await axios.post(trigger.url, body, {
		headers: {
			'X-Forwarded-For': sender,
			...(Buffer.isBuffer(body) && { 'Content-Type': 'application/json' }),
		},
		validateStatus: () => true,
		// A kept connection would outlive the trigger that it leads to.
		httpAgent: new Agent({ keepAlive: false }),
	});

const callFrom = async (sender: string) =>
	(await post(Buffer.from(JSON.stringify(cashOutCallback(sandbox))), sender)).status;

describe('a sender on the list of allowed addresses', () => {
	test.each([
		['192.0.2.1', '::ffff:192.0.2.1'],
		['::ffff:192.0.2.1', '192.0.2.1'],
		['192.0.2.1', '0:0:0:0:0:ffff:c000:201'],
		['2001:db8::1', '2001:DB8::1'],
		['2001:db8::1', '2001:0db8:0:0:0:0:0:1'],
		['2001:db8::1', '[2001:db8::1]'],
		['fe80::1%eth0', 'fe80::1'],
		['203.0.113.77', '203.0.113.0/24'],
		['2001:db8:1::77', '2001:db8::/32'],
		['192.0.2.1', '203.0.113.0/24, 192.0.2.1'],
		['192.0.2.1', '192.0.2.300, duitku.example, 192.0.2.0/99\n192.0.2.1'],
	])('%s is heard when the list says %j', async (sender, allowed) => {
		await start(allowed);

		expect(await callFrom(sender)).toBe(200);
		expect(trigger.emitted).toHaveLength(1);
	});
});

describe('a sender that is not on the list', () => {
	test.each([
		['192.0.2.2', '192.0.2.1'],
		['203.0.114.1', '203.0.113.0/24'],
		['2001:db9::1', '2001:db8::/32'],
		['192.0.2.1', '192.0.2.300, duitku.example, 192.0.2.0/99'],
		['192.0.2.1', '192.0.2.1;192.0.2.2'],
		['unknown', '0.0.0.0/0, ::/0'],
		['unknown', 'unknown'],
	])('%s is answered 403 when the list says %j', async (sender, allowed) => {
		await start(allowed);

		expect(await callFrom(sender)).toBe(403);
		expect(trigger.emitted).toEqual([]);
	});
});

test('without a list everybody is heard', async () => {
	await start();

	expect(await callFrom('2001:db8::1')).toBe(200);
});

test('a form with files is answered 400, for n8n reads it and keeps no body to verify', async () => {
	await start();
	const form = new FormData();
	form.set('callback', JSON.stringify(cashOutCallback(sandbox)));

	expect(await post(form)).toMatchObject({ status: 400, data: 'The body is not JSON' });
	expect(trigger.emitted).toEqual([]);
});
