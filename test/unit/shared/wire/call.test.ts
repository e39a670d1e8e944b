import { NotRunError } from '../../../../nodes/shared/contract/notRunError';
import type { Service, Session } from '../../../../nodes/shared/contract/service';
import { call } from '../../../../nodes/shared/wire/call';
import { answered, fakeNode } from '../../../support/fakeNode';

const PLAIN: Service = { name: 'Test', credential: 'testApi' };
const REQUEST = { method: 'POST', url: '/pay' } as const;

test('a call to a system without a login is one request', async () => {
	const credentials = { userId: '1' };
	const { node, sent } = fakeNode({ credentials, answer: () => answered({ code: '00' }) });
	const reply = await call(node, PLAIN, REQUEST, 5_000, 'ifRefused');

	expect(reply).toMatchObject({ kind: 'answer', body: { code: '00' } });
	expect(sent).toMatchObject([{ credential: 'testApi', request: REQUEST, credentials }]);
});

test('a refusal by such a system is its answer', async () => {
	const { node, sent } = fakeNode({ answer: () => answered({ code: '14' }, 401) });
	const reply = await call(node, PLAIN, REQUEST, 5_000, 'ifRefused');

	expect(reply).toMatchObject({ kind: 'answer', httpStatus: 401, body: { code: '14' } });
	expect(sent).toHaveLength(1);
});

test('a call to a system with sessions goes out in one', async () => {
	const { node, sent } = fakeNode({ credentials: {} });
	const session: Session = {
		user: () => 'user',
		hasEnded: () => false,
		loginPath: '/login',
		logoutPath: '/logout',
		readLogin: () => ({ session: '', answer: {} }),
	};
	await call(node, { ...PLAIN, session }, REQUEST, 5_000, 'ifRefused');

	expect(sent).toMatchObject([{ credentials: { sessionId: '' } }]);
});

describe('with an access token', () => {
	const withToken = (refuse: () => boolean): Service => ({ ...PLAIN, tokenRenewal: { refuse } });

	/** Refuses the first request with HTTP 401. */
	const refusing = (statusCode = 401) => {
		let requests = 0;
		return fakeNode({
			credentials: { accessToken: 'old' },
			answer: () => answered({ request: ++requests }, requests === 1 ? statusCode : 200),
		});
	};

	test('a call whose token is refused is sent again with another one', async () => {
		const refuse = jest.fn(() => true);
		const { node, sent } = refusing();
		const reply = await call(node, withToken(refuse), REQUEST, 5_000, 'ifRefused');

		expect(reply).toMatchObject({ httpStatus: 200, body: { request: 2 } });
		expect(sent.map(({ credentials }) => credentials)).toEqual([{ accessToken: 'old' }, undefined]);
		expect(refuse).toHaveBeenCalledWith({ accessToken: 'old' });
	});

	test('a payment is not, but the next call gets another token', async () => {
		const refuse = jest.fn(() => true);
		const { node, sent } = refusing();
		const reply = await call(node, withToken(refuse), REQUEST, 5_000, 'ifNotRun');

		expect(reply).toMatchObject({ httpStatus: 401 });
		expect(sent).toHaveLength(1);
		expect(refuse).toHaveBeenCalledTimes(1);
	});

	test('nothing is sent again where there is no token to renew', async () => {
		const { node, sent } = refusing();
		const reply = await call(
			node,
			withToken(() => false),
			REQUEST,
			5_000,
			'ifRefused',
		);

		expect(reply).toMatchObject({ httpStatus: 401 });
		expect(sent).toHaveLength(1);
	});

	test('no other answer refuses a token', async () => {
		const refuse = jest.fn(() => true);
		const { node, sent } = refusing(403);
		await call(node, withToken(refuse), REQUEST, 5_000, 'ifRefused');
		const lost = fakeNode({ answer: () => Promise.reject(new Error('401')) });
		await call(lost.node, withToken(refuse), REQUEST, 5_000, 'ifRefused');

		expect([sent.length, lost.sent.length]).toEqual([1, 1]);
		expect(refuse).not.toHaveBeenCalled();
	});

	test('n8n writes into a copy of the credentials', async () => {
		const credentials = { accessToken: 'old' };
		const { node, sent } = fakeNode({ credentials });
		node.getCredentials = (async () =>
			await Promise.resolve(credentials)) as typeof node.getCredentials;
		await call(
			node,
			withToken(() => true),
			REQUEST,
			5_000,
			'ifRefused',
		);

		expect(sent[0]?.credentials).not.toBe(credentials);
	});
});

test.each([
	[new NotRunError('LOGIN_REFUSED', 'Wrong password'), 'LOGIN_REFUSED', 'Wrong password'],
	[new Error('No such credential'), 'CREDENTIAL_INCOMPLETE', 'No such credential'],
])('a call whose credential cannot be read did not run (%s)', async (error, code, message) => {
	const { node, sent } = fakeNode();
	node.getCredentials = jest.fn().mockRejectedValue(error);
	const service: Service = { ...PLAIN, tokenRenewal: { refuse: () => true } };

	expect(await call(node, service, REQUEST, 5_000, 'ifRefused')).toEqual({
		kind: 'none',
		code,
		message,
	});
	expect(sent).toEqual([]);
});
