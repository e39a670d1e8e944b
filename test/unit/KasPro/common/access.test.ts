import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import {
	currentToken,
	kasProAccess,
	renewToken,
	type Login,
} from '../../../../nodes/KasPro/common/access';
import { answered } from '../../../support/fakeNode';

const NOW = 1_700_000_000_000;

let logins = 0;
let login: Login;

beforeEach(() => {
	jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'setTimeout', 'nextTick'] });
	logins += 1;
	login = {
		baseUrl: 'https://bank.example',
		clientId: `client ${logins}`,
		clientSecret: 'client-secret',
	};
});
afterEach(() => jest.useRealTimers());

function system(answer: unknown) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (request: IHttpRequestOptions) => {
		requests.push(request);
		return await Promise.resolve(answer);
	};
	return { helpers: { httpRequest }, requests };
}

const granting = (expiresIn: unknown, token: unknown = 'the-token') =>
	system(answered({ access_token: token, expires_in: expiresIn } as IDataObject));

const renew = async (expiresIn: unknown) => await renewToken(granting(expiresIn).helpers, login);

test('a partner logs in by OAuth2, at the bank', async () => {
	const { helpers, requests } = granting(3_600);
	const kept = await renewToken(helpers, login);

	expect(requests).toMatchObject([
		{
			method: 'POST',
			url: 'https://bank.example/authentication-server/oauth/token',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			auth: { username: login.clientId, password: 'client-secret' },
			body: 'grant_type=client_credentials',
			timeout: 20_000,
		},
	]);
	expect(currentToken(kept, login)).toBe('the-token');
	expect(kept).not.toContain('client-secret');
});

test('who asks while a login is under way gets its token', async () => {
	const { helpers, requests } = granting(3_600);
	const both = await Promise.all([renewToken(helpers, login), renewToken(helpers, login)]);

	expect(both[0]).toBe(both[1]);
	expect(requests).toHaveLength(1);
});

test('once its token is stored, the next login is another one', async () => {
	const { helpers, requests } = granting(3_600);
	currentToken(await renewToken(helpers, login), login);
	await renewToken(helpers, login);

	expect(requests).toHaveLength(2);
});

describe('a token is renewed', () => {
	const SECOND = 1_000;
	const YEAR_S = 365 * 24 * 3_600;

	test.each([
		[3_600, 3_600 - 60],
		['3600', 3_600 - 60],
		[121, 61],
		[119, 119 / 2],
		[2, 1],
		[undefined, YEAR_S - 60],
		[0, YEAR_S - 60],
		[-5, YEAR_S - 60],
		['soon', YEAR_S - 60],
	])('that ends in %p s: after %p s', async (expiresIn, afterS) => {
		const kept = await renew(expiresIn);
		jest.setSystemTime(NOW + afterS * SECOND - 1);
		expect(currentToken(kept, login)).toBe('the-token');
		jest.setSystemTime(NOW + afterS * SECOND);

		expect(currentToken(kept, login)).toBeUndefined();
	});

	test('when it belongs to another login', async () => {
		const kept = await renew(3_600);
		for (const change of [
			{ baseUrl: 'https://other.example' },
			{ clientId: 'another' },
			{ clientSecret: 'another' },
		]) {
			expect(currentToken(kept, { ...login, ...change })).toBeUndefined();
		}
	});

	test.each([undefined, '', 'no JSON', '[]', '{}'])('when %j is kept', (kept) => {
		expect(currentToken(kept, login)).toBeUndefined();
	});

	const { tokenRenewal, credential } = kasProAccess;
	const refuse = (accessToken: string, authentication = 'signedPartner') =>
		tokenRenewal?.refuse({ authentication, accessToken });

	test('when KasPro has refused it before its time', async () => {
		const kept = await renew(3_600);

		expect(refuse(kept)).toBe(true);
		expect(currentToken(kept, login)).toBeUndefined();
		expect(credential).toBe('kasProApi');
	});

	test('and not with another kind of authentication, which has none', async () => {
		const kept = await renew(3_600);
		for (const authentication of ['headers', 'none']) {
			expect(refuse(kept, authentication)).toBe(false);
		}

		expect(currentToken(kept, login)).toBe('the-token');
	});

	test('as long as it is among the hundred that were refused last', async () => {
		const kept = await renew(3_600);
		refuse(kept);
		for (let others = 1; others < 100; others += 1) refuse(`${login.clientId}, ${others}`);
		expect(currentToken(kept, login)).toBeUndefined();
		refuse('one more');

		expect(currentToken(kept, login)).toBe('the-token');
	});
});

describe('a login that gives no token', () => {
	const failing = async (answer: unknown) => await renewToken(system(answer).helpers, login);
	const refusal = (errorCode: string, what: string) => ({
		errorCode,
		message: `KasPro gave no access token: ${what}. Check Client ID, Client Secret and Bank Base URL. Nothing was sent without one.`,
	});

	test.each([400, 401, 403])('is refused with HTTP %d', async (status) => {
		await expect(failing(answered({ error: 'invalid_client' }, status))).rejects.toMatchObject(
			refusal('LOGIN_REFUSED', `HTTP ${status} (invalid_client)`),
		);
	});

	test.each([
		[200, {}, 'HTTP 200'],
		[200, { access_token: '' }, 'HTTP 200'],
		[200, '', 'HTTP 200'],
		[201, { access_token: 'the-token' }, 'HTTP 201'],
		[404, {}, 'HTTP 404'],
		[500, { error: 'oops' }, 'HTTP 500 (oops)'],
	])('has no answer with HTTP %d and %j', async (status, body, what) => {
		await expect(failing(answered(body, status))).rejects.toMatchObject(
			refusal('LOGIN_UNANSWERED', what),
		);
	});

	test('has none either when nothing came', async () => {
		await expect(failing(Promise.reject(new Error('lost')))).rejects.toMatchObject({
			errorCode: 'LOGIN_UNANSWERED',
			message:
				'KasPro could not be reached for an access token at https://bank.example. Nothing was sent without one.',
		});
	});
});
