import { useSandbox } from '../../../support/useSandbox';
import { useClock } from '../../support/useClock';
import { kasProClient, PATH, PREMIUM, signedHeaders, UNAUTHORIZE } from '../client';

const clock = useClock('2026-01-05T03:00:00Z');
const sandbox = useSandbox({ now: clock.now });
const client = kasProClient(sandbox);

const EVERY_GUARDED_PATH: [string, string][] = [
	['get', PATH.history],
	['get', PATH.bankList],
	['get', PATH.getOtp],
	['get', PATH.customer],
	...[
		PATH.balance,
		PATH.bankInquiry,
		PATH.bankTransfer,
		PATH.qris,
		PATH.register,
		PATH.validateOtp,
		PATH.upgrade,
		PATH.p2p,
		'/sandbox/topup/',
		'/sandbox/topup-driver/',
		'/sandbox/payment/',
		'/sandbox/tips/',
		'/sandbox/gold-sell/',
		...[
			'/register',
			'/chart/buy',
			'/checkout/gram',
			'/checkout/rupiah',
			'/checkout/sell',
			'/transfer/checkout',
			'/purchase/gram',
			'/purchase/rupiah',
			'/transfer/confirm',
			'/withdraw/address',
			'/withdraw/confirm',
			'/address/subdistrict',
		].map((path) => PATH.gold + path),
	].map((path): [string, string] => ['post', path]),
];

test.each(EVERY_GUARDED_PATH)(
	'%s %s lets in without authentication first, and then with none only who is known',
	async (method, path) => {
		const call = async () => await (method === 'get' ? client.get(path) : client.post(path));
		expect((await call()).status).toBe(200);
		sandbox.kasPro.configure({ authentication: 'signedPartner' });
		const refused = await call();
		expect([refused.status, refused.data]).toEqual([401, UNAUTHORIZE]);
		expect(sandbox.ledger.transfers()).toEqual([]);
	},
);

describe('fixed headers', () => {
	const callWith = async (headers: Record<string, string>) =>
		(await client.get(PATH.bankList, {}, headers)).status;

	test('every one must be there and right', async () => {
		const headers = { 'X-Api-Key': 'one', 'X-Partner': 'two' };
		sandbox.kasPro.configure({ authentication: 'headers', headers });
		expect(await callWith(headers)).toBe(200);
		expect(await callWith({ ...headers, 'X-Partner': 'tw0' })).toBe(401);
		expect(sandbox.kasPro.lastRefusal()).toBe('The header X-Partner is wrong');
		expect(await callWith({ 'X-Api-Key': 'one' })).toBe(401);
	});

	test('a reset takes them back to the first one, and authentication to none', async () => {
		sandbox.kasPro.configure({ authentication: 'headers', headers: { a: 'b' } });
		sandbox.reset();
		expect(await callWith({})).toBe(200);
		sandbox.kasPro.configure({ authentication: 'headers' });
		expect(await callWith({ 'x-api-key': 'sandbox-api-key' })).toBe(200);
		expect(await callWith({})).toBe(401);
	});
});

describe('the token endpoint', () => {
	test('gives a token to the client in the form', async () => {
		const { status, data } = await client.logIn();
		expect(status).toBe(200);
		expect(data).toEqual({
			access_token: expect.stringMatching(/^\S{32}$/),
			token_type: 'bearer',
			expires_in: 3600,
		});
	});

	test('gives a token to the client in HTTP Basic', async () => {
		const basic = Buffer.from('sandbox-client:sandbox-client-secret').toString('base64');
		const { status } = await client.post(PATH.token, 'grant_type=client_credentials', {
			'Content-Type': 'application/x-www-form-urlencoded',
			Authorization: `Basic ${basic}`,
		});
		expect(status).toBe(200);
	});

	test.each([
		['another secret', { client_secret: 'x' }, 401, 'invalid_client'],
		['another client', { client_id: 'x' }, 401, 'invalid_client'],
		['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
	])('refuses %s', async (_what, fields, status, error) => {
		const answer = await client.logIn(fields);
		expect([answer.status, answer.data]).toEqual([status, { error }]);
	});

	test('refuses JSON: OAuth sends forms', async () => {
		const answer = await client.post(PATH.token, { grant_type: 'client_credentials' });
		expect([answer.status, answer.data]).toEqual([400, { error: 'invalid_request' }]);
	});

	test('counts its requests, granted or not', async () => {
		await client.logIn();
		await client.logIn({ client_secret: 'x' });
		expect(sandbox.kasPro.tokenRequests()).toBe(2);
		sandbox.reset();
		expect(sandbox.kasPro.tokenRequests()).toBe(0);
	});
});

describe('a signed partner', () => {
	let token: string;
	beforeEach(async () => {
		sandbox.kasPro.configure({ authentication: 'signedPartner' });
		token = (await client.logIn()).data.access_token;
	});

	const headersOf = (
		method = 'get',
		path = PATH.customer,
		at = clock.ms,
	): Record<string, string> => ({
		...signedHeaders(method, path, new Date(at)),
		Authorization: `Bearer ${token}`,
	});
	const inquire = async (headers: Record<string, string>) =>
		(await client.get(PATH.customer, { mobileNumber: PREMIUM }, headers)).status;

	test('comes in, with the query outside the signature', async () => {
		expect(await inquire(headersOf())).toBe(200);
	});

	test('comes in with a payment', async () => {
		const body = { mobileNumber: PREMIUM, account: '8880000000001', amount: 50_000 };
		const headers = headersOf('post', PATH.bankTransfer);
		const answer = await client.post(PATH.bankTransfer, body, headers);
		expect(answer.data.message).toBe('In Process');
	});

	test.each([
		['another Partner-Key', { 'Partner-Key': 'x' }, 'Partner-Key is wrong'],
		['another Origin', { Origin: 'x' }, 'Origin is wrong'],
		['a Date in ISO form', { Date: '2026-01-05T03:00:00Z' }, 'Date is not an RFC 1123 GMT date'],
		['another Date', { Date: 'Mon, 05 Jan 2026 03:00:01 GMT' }, 'KasPro-Signature is wrong'],
		['another signature', { 'KasPro-Signature': 'x' }, 'KasPro-Signature is wrong'],
		['no Bearer', { Authorization: 'x' }, 'Authorization is not a Bearer token'],
		['another token', { Authorization: 'Bearer x' }, 'The token is unknown, expired or used up'],
	])('is refused with %s', async (_what, headers, reason) => {
		expect(await inquire({ ...headersOf(), ...headers })).toBe(401);
		expect(sandbox.kasPro.lastRefusal()).toBe(reason);
	});

	test.each([
		['the method', 'post', PATH.customer],
		['the path', 'get', PATH.getOtp],
		['the query', 'get', `${PATH.customer}?mobileNumber=${PREMIUM}`],
	])('is refused when the signature has another form of %s', async (_what, method, path) => {
		expect(await inquire(headersOf(method, path))).toBe(401);
	});

	test('is refused when the signature is not url-encoded', async () => {
		const headers = headersOf();
		const plain = decodeURIComponent(headers['KasPro-Signature']!);
		expect(plain).not.toBe(headers['KasPro-Signature']);
		expect(await inquire({ ...headers, 'KasPro-Signature': plain })).toBe(401);
	});

	test.each([
		[-301, 401],
		[-300, 200],
		[300, 200],
		[301, 401],
	])('whose Date is %i seconds off gets %i', async (seconds, status) => {
		expect(await inquire(headersOf('get', PATH.customer, clock.ms + seconds * 1000))).toBe(status);
	});

	test('needs a new token after the time that the answer named', async () => {
		sandbox.kasPro.configure({ tokenLifetimeS: 60 });
		const { data } = await client.logIn();
		expect(data.expires_in).toBe(60);
		token = data.access_token;
		clock.ms += 59_999;
		expect(await inquire(headersOf())).toBe(200);
		clock.ms += 1;
		expect(await inquire(headersOf())).toBe(401);
		token = (await client.logIn()).data.access_token;
		expect(await inquire(headersOf())).toBe(200);
	});

	test('needs a new token after so many calls', async () => {
		sandbox.kasPro.configure({ callsPerToken: 2 });
		token = (await client.logIn()).data.access_token;
		const statuses = [];
		for (let call = 1; call <= 3; call += 1) statuses.push(await inquire(headersOf()));
		expect(statuses).toEqual([200, 200, 401]);
	});

	test('needs a new token when all are ended on demand', async () => {
		sandbox.kasPro.expireTokens();
		expect(await inquire(headersOf())).toBe(401);
	});

	test('can hold several tokens at once', async () => {
		await client.logIn();
		expect(await inquire(headersOf())).toBe(200);
	});
});

describe('from another process', () => {
	test('authentication is looked at and switched', async () => {
		const set = await client.admin('PUT', '/kasPro/settings', {
			authentication: 'headers',
			headers: { 'X-Key': 'k' },
			tokenLifetimeS: 5,
			callsPerToken: 1,
		});
		const expected = {
			authentication: 'headers',
			headers: { 'X-Key': 'k' },
			tokenLifetimeS: 5,
			callsPerToken: 1,
			refusalStatus: 200,
			tokenRequests: 0,
			lastRefusal: null,
		};
		expect(set.data).toEqual(expected);
		await client.admin('PUT', '/kasPro/settings', { callsPerToken: null });
		expect((await client.admin('GET', '/kasPro')).data).toEqual({
			...expected,
			callsPerToken: null,
		});
	});

	test('tokens are ended', async () => {
		const { access_token } = (await client.logIn()).data;
		sandbox.kasPro.configure({ authentication: 'signedPartner' });
		await client.admin('POST', '/kasPro/expire-tokens');
		const headers = signedHeaders('get', PATH.bankList, new Date(clock.ms));
		const authorization = `Bearer ${access_token}`;
		const answer = await client.get(PATH.bankList, {}, { ...headers, authorization });
		expect(answer.status).toBe(401);
	});

	test.each([
		['PUT', '/kasPro/settings', { authentication: 'magic' }],
		['PUT', '/kasPro/settings', { headers: { a: 1 } }],
		['PUT', '/kasPro/settings', { refusalStatus: 1 }],
		['POST', '/kasPro/settle', { reffId: 'OLSFQ1', outcome: 'paid' }],
		['POST', '/kasProBank/repeat', { tid: '1' }],
		['POST', '/kasProBank/receive', { amountIdr: 600_000_000 }],
		['PUT', '/kasProWallet/kyc', { mobileNumber: '1', kyc: 'BASIC' }],
		['PUT', '/kasProGold/price', { buyIdr: 100, sellIdr: 200 }],
	])('%s %s %j is refused in words', async (method, path, body) => {
		const { status, data } = await client.admin(method, path, body);
		expect(status).toBe(400);
		expect(data.error).toMatch(/\w+ \w+/);
	});
});
