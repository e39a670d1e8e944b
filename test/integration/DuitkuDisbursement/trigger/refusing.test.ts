import type { IDataObject } from 'n8n-workflow';

import { useDuitkuTrigger } from '../../../support/useDuitkuTrigger';

const { sandbox, start, clearingCallback, cashOutCallback } = useDuitkuTrigger();

const UNCONFIRMED = { options: { confirmClearing: false } };

describe('what is refused', () => {
	test.each([
		['a changed amount', { amountTransfer: 60_000 }],
		['a changed account', { bankAccount: '8760673467' }],
		['a wrong signature', { signature: 'f'.repeat(64) }],
		['a signature of another length', { signature: 'abc' }],
		['another e-mail', { email: 'someone@example.com' }],
		['another user', { userId: 9999 }],
	])('%s is answered 401', async (_, changes) => {
		const trigger = await start();

		expect((await trigger.post(clearingCallback(changes))).status).toBe(401);
		expect(trigger.emitted).toEqual([]);
		expect(sandbox.requests.list()).toEqual([]);
	});

	describe.each([
		'disburseId',
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'statusCode',
		'signature',
	])('a callback whose %s', (name) => {
		test.each([undefined, null, '', '  ', [], ['00'], {}, { x: 1 }, true])(
			'is %j is answered 400',
			async (value) => {
				const trigger = await start(UNCONFIRMED);
				const reply = await trigger.post(clearingCallback({ [name]: value }));

				expect(reply.status).toBe(400);
				expect(reply.data).toContain(name);
				expect(trigger.emitted).toEqual([]);
			},
		);
	});

	test.each(['abc', '50.000', '0', '-50000', 50_000.5])(
		'the amount %j is answered 400',
		async (amountTransfer) => {
			const trigger = await start();

			expect((await trigger.post(cashOutCallback({ amountTransfer }))).status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	/** The signed text of a clearing callback, cut anew into the two signed parts of a cash out. */
	const recut = (at: number, changes: IDataObject) => {
		const { email, signature } = clearingCallback();
		const signed = '0088760673466Test Account0000000012785000012345';
		return {
			...cashOutCallback(),
			email,
			disburseId: signed.slice(0, at),
			custRefNumber: signed.slice(at),
			signature,
			...changes,
		};
	};

	test.each([1, 3, 8, 13])(
		'a clearing callback that was cut anew into a cash out at %i is no cash out',
		async (at) => {
			const trigger = await start();
			const reply = await trigger.post(recut(at, { amountTransfer: 999_000_000 }));

			expect(reply.status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test('a cash out of another channel than the documented ones is answered 400', async () => {
		const trigger = await start();

		expect((await trigger.post(cashOutCallback({ bankCode: '014' }))).status).toBe(400);
		expect(trigger.emitted).toEqual([]);
	});

	test.each([['127.0.0.1'], { address: '127.0.0.1' }, 5, false])(
		'an allow list that is %j lets nobody in',
		async (allowedAddresses) => {
			const trigger = await start({ options: { allowedAddresses } });

			expect((await trigger.post(cashOutCallback())).status).toBe(403);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test.each(['', 'not json', '[]', '"text"', 'null', '{"a":'])(
		'the body %j is answered 400',
		async (body) => {
			const trigger = await start();

			expect((await trigger.post(body)).status).toBe(400);
			expect(trigger.emitted).toEqual([]);
		},
	);

	test('a body above the limit is answered 413', async () => {
		const trigger = await start();
		const reply = await trigger.post(clearingCallback({ errorMessage: 'x'.repeat(20_000) }));

		expect(reply.status).toBe(413);
	});

	test('a sender that is not on the list is answered 403', async () => {
		const trigger = await start({ options: { allowedAddresses: '203.0.113.10, 203.0.113.11' } });

		expect((await trigger.post(cashOutCallback())).status).toBe(403);
		expect(trigger.emitted).toEqual([]);
	});

	test('a sender on the list is heard', async () => {
		const trigger = await start({ options: { allowedAddresses: '203.0.113.10, 127.0.0.1' } });

		expect((await trigger.post(cashOutCallback())).data).toBe('SUCCESS');
		expect(trigger.emitted).toHaveLength(1);
	});
});

/** A trigger behind one proxy, as n8n is with N8N_PROXY_HOPS=1. */
const startBehindProxy = async (options = {}) => await start({ options }, { proxyHops: 1 });

const from = (sender: string) => ({ 'x-forwarded-for': sender });

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
		const trigger = await startBehindProxy({ allowedAddresses: allowed });

		expect((await trigger.post(cashOutCallback(), from(sender))).status).toBe(200);
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
		const trigger = await startBehindProxy({ allowedAddresses: allowed });

		expect((await trigger.post(cashOutCallback(), from(sender))).status).toBe(403);
		expect(trigger.emitted).toEqual([]);
	});
});

test('without a list everybody is heard', async () => {
	const trigger = await startBehindProxy();

	expect((await trigger.post(cashOutCallback(), from('2001:db8::1'))).status).toBe(200);
});

test('a form with files is answered 400, for n8n reads it and keeps no body to verify', async () => {
	const trigger = await startBehindProxy();
	const form = new FormData();
	form.set('callback', JSON.stringify(cashOutCallback()));

	expect(await trigger.post(form, from('127.0.0.1'))).toMatchObject({
		status: 400,
		data: 'The body is not JSON',
	});
	expect(trigger.emitted).toEqual([]);
});
