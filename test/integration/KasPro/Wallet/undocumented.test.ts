import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { FRIEND, RICH, runKasPro, type Call } from '../common/kasPro';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const SERVICES = ['topUp', 'topUpDriver', 'pay', 'tip'];

const run = async (operation: string, parameters: Call['parameters']) =>
	await runKasPro(sandbox, { node: 'wallet', operation: `wallet: ${operation}`, parameters });

describe.each(SERVICES)('%s', (service) => {
	test.each([
		['={{ "" }}', 'Path (path) is required'],
		['https://evil.example/pay', 'must be a path without host'],
		['//evil.example/pay', 'must be a path without host'],
		['/a/../bank-transfer/', 'must be a path without host'],
	])('with the path %j sends nothing', async (path, fault) => {
		const { error } = await run(service, { path, additionalBodyFields: '{ "amount": 1 }' });
		expect(error?.description).toContain(fault);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('with an empty body sends nothing', async () => {
		const { error } = await run(service, { path: '/some-service/' });
		expect(error?.description).toContain('The body is empty');
		expect(sandbox.requests.list()).toEqual([]);
	});
});

test('the JSON wins over the typed fields, and the path is not in the body', async () => {
	const path = sandbox.kasProWallet.paths.pay;
	await run('pay', {
		path,
		additionalBodyFields: '{ "amount": 2000, "note": "lunch" }',
		additionalFields: { mobileNumber: RICH, account: '12345', amount: 1_000 },
	});
	expect(sandbox.requests.list({ path })[0]!.body).toEqual({
		mobileNumber: RICH,
		account: '12345',
		amount: 2_000,
		note: 'lunch',
	});
});

test('items with one request ID are one payment', async () => {
	const { json } = await runKasPro(
		sandbox,
		{
			node: 'wallet',
			operation: 'wallet: p2p',
			parameters: {
				mobileNumber: RICH,
				account: FRIEND,
				amount: 5_000,
				additionalFields: { requestId: '={{ $json.key }}' },
			},
		},
		{ items: [{ key: 'A' }, { key: 'A' }, { key: 'B' }] },
	);
	expect(json[0]!.map(({ reference }) => reference)).toEqual(['A', 'A', 'B']);
	expect(sandbox.ledger.transfers({})).toHaveLength(2);
});

test.each([
	['/bank-transfer/', 'the one that the document prints'],
	['/qris-issuer/', 'the other choice'],
])('QRIS is paid at %s, %s', async (path) => {
	const { json } = await run('payQris', {
		...(path === '/qris-issuer/' && { path }),
		mobileNumber: RICH,
		account: '8880000009993',
		amount: 5_000,
	});
	expect(json[1]).toMatchObject([{ outcome: 'pending', code: '1' }]);
	expect(sandbox.requests.list().map((request) => request.path)).toEqual([path]);
});
