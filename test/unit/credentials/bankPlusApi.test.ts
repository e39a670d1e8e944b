import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';

const credential = new BankPlusApi();
const HOST = 'https://bank.example.com';

const CREDENTIALS: ICredentialDataDecryptedObject = {
	environment: 'custom',
	baseUrl: `${HOST}/`,
	username: 'agent01',
	password: 'not-a-real-password',
	sid: 'SID01',
	pin: '012345',
	sessionId: 'SESSION',
};

const authenticate = async (
	request: Partial<IHttpRequestOptions> & { uri?: string },
	changes: ICredentialDataDecryptedObject = {},
) =>
	(await credential.authenticate({ ...CREDENTIALS, ...changes }, {
		method: 'POST',
		...request,
	} as IHttpRequestOptions)) as IHttpRequestOptions & { uri?: string; headers: IDataObject };

describe('a request', () => {
	test('goes to the host with the session', async () => {
		expect(await authenticate({ url: '/bankplus/master/jobs', body: {} })).toMatchObject({
			url: `${HOST}/bankplus/master/jobs`,
			headers: { 'content-type': 'application/json', sessionid: 'SESSION' },
		});
	});

	test('goes without one where there is none', async () => {
		const { headers } = await authenticate({ url: '/bankplus/master/jobs' }, { sessionId: '' });
		expect(headers).not.toHaveProperty('sessionid');
	});

	test('goes to the development host unless told otherwise', async () => {
		const { url } = await authenticate(
			{ url: '/bankplus/master/jobs' },
			{ environment: 'development' },
		);

		expect(url).toBe('https://apidev.bankplus.id/bankplus/master/jobs');
	});

	test('of the older request helper keeps its field', async () => {
		expect(await authenticate({ uri: '/bankplus/master/jobs' })).toMatchObject({
			uri: `${HOST}/bankplus/master/jobs`,
		});
	});

	test('takes the new session when it is made ready again', async () => {
		const first = await authenticate({ url: '/bankplus/bsa/checkAccount', body: { a: 1 } });
		const again = await authenticate(first, { sessionId: 'NEXT' });

		expect(again.headers).toMatchObject({ sessionid: 'NEXT', sid: 'SID01' });
		expect(again.url).toBe(`${HOST}/bankplus/bsa/checkAccount`);
	});

	test.each(['https://evil.example.com/', `${HOST}.evil.example.com/`, `${HOST}:81/`])(
		'to %s is refused: it would carry the session',
		async (url) => {
			await expect(authenticate({ url })).rejects.toThrow(/The call was not sent/);
		},
	);

	test('needs a base URL of scheme, host and port', async () => {
		await expect(
			authenticate({ url: '/bankplus/master/jobs' }, { baseUrl: `${HOST}/bankplus` }),
		).rejects.toThrow(/Base URL of the Bank\+ credential/);
	});
});

describe('the header sid', () => {
	test.each([
		['/bankplus/bsa/transfer/intrabank/payment', 'SID01'],
		['/bankplus/account/balance', 'SID01'],
		['/bankplus/account/changepass', undefined],
		['/bankplus/bank/list', undefined],
	])('on %s is %s', async (url, sid) => {
		expect((await authenticate({ url })).headers.sid).toBe(sid);
	});

	test('of the request stays', async () => {
		const request = { url: '/bankplus/bsa/checkAccount', headers: { sid: 'OWN' } };
		expect((await authenticate(request)).headers.sid).toBe('OWN');
	});

	test('is left out when there is none', async () => {
		const { headers } = await authenticate({ url: '/bankplus/bsa/checkAccount' }, { sid: '' });
		expect(headers).not.toHaveProperty('sid');
	});
});

describe('the PIN', () => {
	test.each(['pin', 'pin_platform', 'pin_transaksi'])('fills a blank %s', async (name) => {
		const { body } = await authenticate({
			url: '/bankplus/bsa/x',
			body: { [name]: '', amount: 1 },
		});
		expect(body).toEqual({ [name]: '012345', amount: 1 });
	});

	test('of the request stays', async () => {
		const { body } = await authenticate({ url: '/bankplus/bsa/x', body: { pin: '9' } });
		expect(body).toEqual({ pin: '9' });
	});

	test('that is nowhere is an error before anything is sent', async () => {
		const request = { url: '/bankplus/bsa/x', body: { pin: '' } };
		await expect(authenticate(request, { pin: '' })).rejects.toMatchObject({
			errorCode: 'CREDENTIAL_INCOMPLETE',
			message: expect.stringContaining('The call was not sent') as string,
		});
	});

	test('is put into no body that names none', async () => {
		const { body } = await authenticate({ url: '/bankplus/bsa/x', body: { amount: 1 } });
		expect(body).toEqual({ amount: 1 });
	});
});

test('a login carries user and password and no session', async () => {
	const { body, headers } = await authenticate({ url: '/bankplus/users/auth', body: {} });

	expect(body).toEqual({ username: 'agent01', password: 'not-a-real-password' });
	expect(headers).not.toHaveProperty('sessionid');
});

describe('logging in', () => {
	const answering = (statusCode: number, body: unknown) => {
		const httpRequest = jest.fn(async () => ({
			statusCode,
			headers: {},
			body: JSON.stringify(body),
		}));
		return { helpers: { httpRequest } } as unknown as IHttpRequestHelper & {
			helpers: { httpRequest: jest.Mock };
		};
	};
	const logIn = async (helper: IHttpRequestHelper, changes: ICredentialDataDecryptedObject = {}) =>
		await credential.preAuthentication.call(helper, { ...CREDENTIALS, ...changes });

	test('gives the session, and follows no redirect with the password', async () => {
		const helper = answering(200, { code: '00', data: {}, session_id: 'NEW' });

		expect(await logIn(helper, { username: 'a' })).toEqual({ sessionId: 'NEW' });
		expect(helper.helpers.httpRequest).toHaveBeenCalledWith(
			expect.objectContaining({
				method: 'POST',
				url: `${HOST}/bankplus/users/auth`,
				headers: { 'content-type': 'application/json' },
				json: true,
				disableFollowRedirect: true,
				body: { username: 'a', password: 'not-a-real-password' },
			}),
		);
	});

	test.each([
		[401, { code: '2102', message: 'tidak ditemukan' }, 'b', /\(2102\): tidak ditemukan/],
		[200, { code: '2102', message: 'tidak ditemukan' }, 'c', /\(2102\): tidak ditemukan/],
		[200, { code: '00' }, 'd', /gives no session/],
		[500, { code: '2102' }, 'e', /HTTP 500/],
		[200, 'nonsense', 'f', /cannot be read/],
	])('fails with HTTP %i and %j', async (status, body, username, message) => {
		await expect(logIn(answering(status, body), { username })).rejects.toThrow(message);
	});

	test('fails without the password in its error when there is no answer', async () => {
		const broken = Object.assign(new Error('socket hang up'), {
			config: { data: 'not-a-real-password' },
		});
		const helper = {
			helpers: { httpRequest: async () => await Promise.reject(broken) },
		} as unknown as IHttpRequestHelper;
		const error: unknown = await logIn(helper, { username: 'g' }).catch(
			(thrown: unknown) => thrown,
		);

		expect(error).toMatchObject({ errorCode: 'LOGIN_UNANSWERED' });
		expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('not-a-real');
	});

	test('gives back a blank session when the last one is to be cleared', async () => {
		const helper = answering(200, {});

		expect(await logIn(helper, { lastSession: 'OLD' })).toEqual({ sessionId: '' });
		expect(helper.helpers.httpRequest).not.toHaveBeenCalled();
	});
});

test('the test of the credential moves no money and knows a refused session', () => {
	expect(credential.test.request.url).toBe('/bankplus/master/jobs');
	expect(credential.test.rules).toMatchObject([{ properties: { value: 'SESSION_NOT_FOUND' } }]);
});
