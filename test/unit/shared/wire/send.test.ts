import type { IHttpRequestOptions } from 'n8n-workflow';

import { send, sendBare, type Caller } from '../../../../nodes/shared/wire/send';
import { answered, fakeNode } from '../../../support/fakeNode';

const REQUEST = { method: 'POST', url: '/pay', body: { a: 1 } } as const;

test('a request is sent once as JSON, signed by its credential', async () => {
	const { node, sent } = fakeNode({ answer: () => answered({ code: '00' }) });
	const reply = await send(node, 'testApi', REQUEST, 5_000);

	expect(reply).toMatchObject({ kind: 'answer', body: { code: '00' } });
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({
		credential: 'testApi',
		request: { ...REQUEST, json: true, timeout: 5_000 },
		credentials: undefined,
	});
});

test('credentials that are given stand in for the stored ones', async () => {
	const given: unknown[] = [];
	const { node } = fakeNode();
	const helpers = node.helpers as unknown as Record<string, unknown>;
	helpers.httpRequestWithAuthentication = async (...all: unknown[]) => {
		given.push(all[2]);
		return await Promise.resolve(answered({}));
	};
	const data = { user: 'budi' };
	await send(node, 'testApi', REQUEST, 5_000, data);
	await send(node, 'testApi', REQUEST, 5_000);

	expect(given).toEqual([
		{ credentialsDecrypted: { id: '', name: '', type: 'testApi', data } },
		undefined,
	]);
});

/** A caller whose request never ends by itself, and what n8n finds as the signal of its context. */
function hanging(cancelled?: AbortSignal) {
	const found: { signal?: AbortSignal; request?: IHttpRequestOptions } = {};
	const caller = {
		...(cancelled && { getExecutionCancelSignal: () => cancelled }),
		helpers: {
			async httpRequestWithAuthentication(this: Caller, _: string, request: IHttpRequestOptions) {
				found.request = request;
				found.signal =
					'getExecutionCancelSignal' in this ? this.getExecutionCancelSignal() : undefined;
				return await new Promise((_resolve, reject) =>
					(request.abortSignal as AbortSignal).addEventListener('abort', () =>
						reject(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' })),
					),
				);
			},
		},
	};
	return { caller: caller as unknown as Caller, found };
}

test('in an execution the context has the signal of the deadline', async () => {
	const cancelled = new AbortController();
	const { caller, found } = hanging(cancelled.signal);
	const sending = send(caller, 'testApi', REQUEST, 60_000);
	await Promise.resolve();
	expect(found.signal).toBe(found.request?.abortSignal);
	cancelled.abort();

	expect(await sending).toMatchObject({ kind: 'none', code: 'CANCELLED' });
});

test('outside of one the caller stays as it is, and its time is up all the same', async () => {
	const { caller, found } = hanging();
	const reply = await send(caller, 'testApi', REQUEST, 20);

	expect(found.signal).toBeUndefined();
	expect(reply).toMatchObject({ kind: 'none', code: 'TIMEOUT' });
});

test('a login is sent once as it is, without a credential', async () => {
	const requests: IHttpRequestOptions[] = [];
	const helpers = {
		httpRequest: async (request: IHttpRequestOptions) => {
			requests.push(request);
			return await Promise.resolve(answered({ token: 'a' }));
		},
	};
	const reply = await sendBare(helpers, { url: 'https://a.example/login' }, 5_000);

	expect(reply).toMatchObject({ kind: 'answer', body: { token: 'a' } });
	expect(requests).toMatchObject([{ url: 'https://a.example/login', timeout: 5_000 }]);
	expect(requests[0]).not.toHaveProperty('json');
});
