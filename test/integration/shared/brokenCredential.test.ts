import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { cashOut, merchant, runDuitku } from '../../support/duitku';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const item = {
	bankCode: '2010',
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Test Account',
	accountIdentity: '3171000000000001',
	phoneNumber: '081200000100',
};

test.each([
	'http://127.0.0.1:99999',
	'http://127.0.0.1:abc',
	'http://[::1',
	'http://',
	'http://127.0.0.1:4010/path',
	'http://user@127.0.0.1:4010',
	'http://127.0.0.1\\@127.0.0.2',
	'ftp://127.0.0.1',
	'http://exa mple.com',
	'http://%',
	'http://a..b',
	'http://.a.b',
	'http://127.0.0.1:4010\u0000',
	'http://127.0.0.1\u200b',
])('nothing can be sent to %s: the payment is Failed, not Pending', async (cashOutBaseUrl) => {
	const { json } = await runDuitku(
		sandbox,
		cashOut(),
		[item],
		{},
		{
			credentials: merchant(sandbox, { cashOutBaseUrl }),
		},
	);

	expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
	expect(json.flat()).toHaveLength(1);
});
