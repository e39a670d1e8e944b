import { KasProApi } from '../../../../credentials/KasProApi.credentials';
import { call } from '../../../support/runOperation';
import { FRIEND, RICH, useKasPro } from '../../../support/useKasPro';

const kasPro = useKasPro();
const { sandbox, credential, signedCredential, bank, wallet, sent, sentTo, answer } = kasPro;

const TOKEN_PATH = '/authentication-server/oauth/token';
const INQUIRY = call('customer: inquiry', { mobileNumber: RICH });

const P2P = call('wallet: p2p', {
	mobileNumber: RICH,
	account: FRIEND,
	amount: '={{ $json.amount }}',
});

/** Payments of 1,001 rupiah, 1,002 rupiah and so on, so that each can be told in the ledger. */
const amounts = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ amount: 1_001 + index }));

const paidAmounts = () => sandbox.ledger.transfers({}).map(({ amountIdr }) => amountIdr);

/** The credential's token, with another time of renewal. */
const renewedAt = (accessToken: unknown, renewAt: number) =>
	JSON.stringify({ ...(JSON.parse(String(accessToken)) as object), renewAt });

describe('the kinds of authentication', () => {
	test('none adds nothing', async () => {
		await wallet.read(INQUIRY);
		expect(sent()[0]!.headers).not.toHaveProperty('authorization');
		expect(sandbox.kasPro.tokenRequests()).toBe(0);
	});

	test('headers adds every header that has a name', async () => {
		sandbox.kasPro.configure({ authentication: 'headers', headers: { 'X-A': '1', 'X-B': 'two' } });
		const header = [
			{ name: 'X-A', value: '1' },
			{ name: ' X-B ', value: 'two' },
			{ name: '', value: 'nothing' },
		];
		const credentials = credential({ authentication: 'headers', headers: { header } });
		await expect(wallet.read(INQUIRY, { credentials })).resolves.toHaveLength(1);
	});

	test.each([
		['bank', 'bank: getAll', {}],
		['bank', 'transaction: getAll', { mobileNumber: RICH }],
		['wallet', 'customer: inquiry', { mobileNumber: RICH }],
		['gold', 'price: getChart', {}],
	] as const)('signed partner is let in by %s, %s', async (node, title, fields) => {
		const credentials = signedCredential();
		await kasPro[node].read(call(title, fields), { credentials });
		expect(sandbox.kasPro.lastRefusal()).toBeNull();
		expect(sandbox.kasPro.tokenRequests()).toBe(1);
	});

	test('a refused read says what KasPro says, and no secret', async () => {
		sandbox.kasPro.configure({ authentication: 'headers' });
		const header = [{ name: 'X-Api-Key', value: 'a-wrong-secret' }];
		const credentials = credential({ authentication: 'headers', headers: { header } });
		const { error, execution } = await wallet.run(INQUIRY, { credentials });

		expect(error?.message).toContain('(GE-0001): Unauthorize');
		expect(JSON.stringify(execution)).not.toContain('a-wrong-secret');
	});
});

describe('an access token', () => {
	test('is asked for once by items that start at the same time, and kept in the credential', async () => {
		const credentials = signedCredential();
		const items = Array.from({ length: 20 }, () => ({}));
		await wallet.read(INQUIRY, { credentials, items });
		await wallet.read(INQUIRY, { credentials, items });

		expect(sandbox.kasPro.tokenRequests()).toBe(1);
		expect(credentials.read('kasProApi').accessToken).toContain('renewAt');
		expect(sent()).toHaveLength(40);
	});

	test('that has run out is renewed before a payment is sent, and each payment is sent once', async () => {
		const credentials = signedCredential();
		await wallet.read(INQUIRY, { credentials });
		const { accessToken } = credentials.read('kasProApi');
		const late = signedCredential({ accessToken: renewedAt(accessToken, Date.now()) });
		sandbox.kasPro.expireTokens();
		const { outputs } = await wallet.run(P2P, {
			credentials: late,
			items: amounts(10),
		});

		expect(outputs.map((output) => output.length)).toEqual([10, 0, 0]);
		expect(sandbox.kasPro.tokenRequests()).toBe(2);
		expect(sandbox.kasPro.lastRefusal()).toBeNull();
		expect(paidAmounts().sort()).toEqual(amounts(10).map(({ amount }) => amount));
	});

	test('that ends in the middle of 100 payments makes none twice and loses none', async () => {
		sandbox.kasPro.configure({ callsPerToken: 40 });
		const credentials = signedCredential();
		const paid = await wallet.run(P2P, { credentials, items: amounts(100) });
		const { success, pending, failed } = paid;

		expect(paid.error).toBeUndefined();
		expect(success.length + pending.length + failed.length).toBe(100);
		expect(pending).toEqual([]);
		expect(success.length).toBeGreaterThan(80);
		expect(sentTo('/p2p-transaction/')).toHaveLength(100);
		expect(new Set(paidAmounts()).size).toBe(success.length);
		expect(paidAmounts()).toHaveLength(success.length);
		for (const item of failed) expect(item).toMatchObject({ code: 'GE-0001', outcome: 'failed' });
	});

	test('that is refused with 401 is renewed for a read, which is sent once more', async () => {
		const credentials = signedCredential();
		await wallet.read(INQUIRY, { credentials });
		sandbox.kasPro.expireTokens();
		sandbox.requests.clear();
		const items = Array.from({ length: 10 }, () => ({}));
		await expect(wallet.read(INQUIRY, { credentials, items })).resolves.toHaveLength(10);

		expect(sandbox.kasPro.tokenRequests()).toBe(2);
		expect(sent().filter(({ status }) => status === 200)).toHaveLength(10);
	});

	test('that is short-lived is used all the same', async () => {
		sandbox.kasPro.configure({ tokenLifetimeS: 10 });
		const credentials = signedCredential();
		const items = Array.from({ length: 5 }, () => ({}));
		await expect(wallet.read(INQUIRY, { credentials, items })).resolves.toHaveLength(5);
		expect(sandbox.kasPro.tokenRequests()).toBe(1);
	});

	test('of an older client secret is not used', async () => {
		const credentials = signedCredential();
		await wallet.read(INQUIRY, { credentials });
		const { accessToken = '' } = credentials.read('kasProApi');
		const changed = signedCredential({ accessToken, clientSecret: 'another-secret' });
		const { error } = await wallet.run(INQUIRY, { credentials: changed });
		expect(error?.message).toContain('LOGIN_REFUSED');
	});
});

describe('a payment that could not be authenticated', () => {
	test.each([
		[
			'a wrong client secret',
			'LOGIN_REFUSED',
			() => signedCredential({ clientSecret: 'a-wrong-secret' }),
		],
		[
			'a token server that does not answer',
			'LOGIN_UNANSWERED',
			() => {
				sandbox.faults.add({ kind: 'closeBefore', path: TOKEN_PATH, times: 'always' });
				return signedCredential({ clientId: 'not-known-yet' });
			},
		],
		['a host that is missing', 'CREDENTIAL_INCOMPLETE', () => credential({ walletBaseUrl: '' })],
		[
			'a host with a path',
			'CREDENTIAL_INCOMPLETE',
			() => credential({ walletBaseUrl: `${sandbox.url}/v1` }),
		],
	])('because of %s is failed, for it was never sent', async (_, code, credentialsOf) => {
		const credentials = credentialsOf();
		const { failed, outputs, execution } = await wallet.run(P2P, {
			credentials,
			items: amounts(3),
		});

		expect(outputs.map((output) => output.length)).toEqual([0, 0, 3]);
		expect(failed).toMatchObject([{ code }, { code }, { code }]);
		expect(sent()).toEqual([]);
		expect(JSON.stringify(execution)).not.toContain('a-wrong-secret');
	});
});

test('no secret and no token is in the data of an execution', async () => {
	const credentials = signedCredential();
	const { execution } = await wallet.run(P2P, { credentials, items: amounts(2) });
	const text = JSON.stringify(execution);
	const { clientSecret, signatureSecret, partnerKey } = sandbox.kasPro.partner;
	const { token } = JSON.parse(credentials.read('kasProApi').accessToken as string) as {
		token: string;
	};
	for (const secret of [clientSecret, signatureSecret, partnerKey, token]) {
		expect(text).not.toContain(secret);
	}
});

describe('the credential test', () => {
	test.each(['none', 'headers', 'signedPartner'] as const)(
		'with %s asks for the bank list, which moves nothing',
		async (authentication) => {
			sandbox.kasPro.configure({ authentication });
			const header = Object.entries(sandbox.kasPro.partner.headers).map(([name, value]) => ({
				name,
				value,
			}));
			const credentials = credential({ authentication, headers: { header } });
			const { request, rules } = new KasProApi().test;
			await bank.read(call('bank: getAll'), { credentials });

			const [asked] = sent();
			expect(request).toMatchObject({ method: asked!.method, url: `bank:${asked!.path}` });
			expect(asked!.status).toBe(200);
			expect(sandbox.ledger.transfers({})).toEqual([]);
			expect(rules).toMatchObject([{ properties: { key: 'message', value: 'ERROR' } }]);
		},
	);
});

test('a refusal of the bank list is an error with its reason', async () => {
	answer(sandbox.kasProBank.paths.bankList, { message: 'ERROR', result: null });
	const { error } = await bank.run(call('bank: getAll'));
	expect(error?.message).toContain('KasPro Bank (ERROR): KasPro gave no reason');
});
