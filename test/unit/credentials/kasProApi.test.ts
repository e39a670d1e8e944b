import { createHmac } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { KasProApi } from '../../../credentials/KasProApi.credentials';

const kasProApi = new KasProApi();
const data = (more: object = {}): ICredentialDataDecryptedObject => ({
	bankBaseUrl: 'https://bank.example',
	walletBaseUrl: 'https://wallet.example:8443/',
	goldBaseUrl: 'https://gold.example',
	authentication: 'none',
	clientId: 'client',
	clientSecret: 'client-secret',
	partnerKey: 'partner',
	signatureSecret: 'signature-secret',
	origin: 'origin.example',
	accessToken: '',
	...more,
});

const authenticate = async (
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
) => await kasProApi.authenticate(credentials, request);

/** The credential after a login whose answer is this. */
async function loggedIn(expiresIn: unknown = 3600) {
	const credentials = data({ authentication: 'signedPartner', clientId: `c${String(expiresIn)}` });
	const httpRequest = async () => ({
		statusCode: 200,
		headers: {},
		body: JSON.stringify({ access_token: 'the-token', expires_in: expiresIn }),
	});
	const helpers = { httpRequest } as unknown as ThisParameterType<
		typeof kasProApi.preAuthentication
	>['helpers'];
	const given = await kasProApi.preAuthentication.call({ helpers }, credentials);
	return Object.assign(credentials, given);
}

describe('the host', () => {
	test.each([
		['bank:/a/b', 'https://bank.example/a/b'],
		['wallet:/a/', 'https://wallet.example:8443/a/'],
		['gold:/a', 'https://gold.example/a'],
		['https://gold.example/a?b=c', 'https://gold.example/a?b=c'],
	])('of %s', async (url, whole) => {
		expect((await authenticate(data(), { url })).url).toBe(whole);
	});

	test.each(['', 'bank.example', 'https://', 'https://a@b.example', 'https://b.example/v1', 5])(
		'%j is refused before anything is sent',
		async (bankBaseUrl) => {
			const asked = authenticate(data({ bankBaseUrl }), { url: 'bank:/a' });
			await expect(asked).rejects.toThrow('Bank Base URL');
		},
	);

	test('is needed: a path alone goes nowhere', async () => {
		await expect(authenticate(data(), { url: '/a' })).rejects.toThrow('use a whole URL');
	});
});

describe('a signed partner', () => {
	test('signs method, path without query, and date', async () => {
		const { headers = {} } = await authenticate(await loggedIn(), {
			method: 'GET',
			url: 'wallet:/customer-account-inquiry/',
			qs: { mobileNumber: '080000000101' },
			headers: { 'X-Mine': '1' },
		});
		const date = headers.Date as string;
		const signature = createHmac('sha256', 'signature-secret')
			.update(`(request-target): get /customer-account-inquiry/\ndate: ${date}`)
			.digest('base64');
		expect(date).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
		expect(headers).toEqual({
			'X-Mine': '1',
			Authorization: 'Bearer the-token',
			'Partner-Key': 'partner',
			Origin: 'origin.example',
			Date: date,
			'KasPro-Signature': `Signature keyId="partner",algorithm="hmac-sha256",headers="(request-target) date",signature="${encodeURIComponent(signature)}"`,
		});
	});

	test('signs a request that names no method as the GET that it is', async () => {
		const credentials = await loggedIn();
		const { headers: named } = await authenticate(credentials, { method: 'GET', url: 'bank:/a' });
		const date = named?.Date as string;
		jest.useFakeTimers({ now: new Date(date), doNotFake: ['nextTick', 'setImmediate'] });
		const { headers } = await authenticate(credentials, { url: 'bank:/a' });
		jest.useRealTimers();

		expect(headers).toEqual(named);
	});

	test('is who it is with blanks around what was typed', async () => {
		const typed = await loggedIn();
		const blanks = {
			clientId: ' c3600 ',
			clientSecret: ' client-secret\t',
			partnerKey: ' partner ',
			signatureSecret: ' signature-secret\n',
			origin: ' origin.example ',
		};
		jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'setImmediate'] });
		const { headers } = await authenticate(typed, { method: 'GET', url: 'bank:/a' });
		const request = await authenticate({ ...typed, ...blanks }, { method: 'GET', url: 'bank:/a' });
		jest.useRealTimers();

		expect(request.headers).toEqual(headers);
	});

	test('can sign the same request again', async () => {
		const credentials = await loggedIn();
		const once = await authenticate(credentials, { method: 'POST', url: 'gold:/a' });
		const twice = await authenticate(credentials, once);
		expect(twice.url).toBe('https://gold.example/a');
		expect(Object.keys(twice.headers ?? {})).toHaveLength(5);
	});

	test.each<Record<string, string>>([
		{ accessToken: '' },
		{ clientSecret: 'changed' },
		{ accessToken: 'not JSON' },
	])('with %j asks n8n to log in before anything is sent', async (change) => {
		const credentials = { ...(await loggedIn()), ...change };
		await expect(authenticate(credentials, { url: 'bank:/a' })).rejects.toMatchObject({
			response: { status: 401 },
		});
	});

	test.each([[undefined], [0], [-1], ['soon'], [1]])(
		'takes a token that expires in %j',
		async (expiresIn) => {
			const { headers } = await authenticate(await loggedIn(expiresIn), { url: 'bank:/a' });
			expect(headers).toMatchObject({ Authorization: 'Bearer the-token' });
		},
	);

	test('needs no login with another kind of authentication', async () => {
		const helpers = {} as ThisParameterType<typeof kasProApi.preAuthentication>['helpers'];
		expect(await kasProApi.preAuthentication.call({ helpers }, data())).toEqual({});
	});
});

test('every secret is masked', () => {
	const masked = (list: typeof kasProApi.properties): string[] =>
		list.flatMap(({ name, typeOptions, options = [] }) => [
			...(typeOptions?.password === true ? [name] : []),
			...options.flatMap((option) => ('values' in option ? masked(option.values) : [])),
		]);
	expect(masked(kasProApi.properties)).toEqual([
		'value',
		'clientSecret',
		'partnerKey',
		'signatureSecret',
		'accessToken',
	]);
});
