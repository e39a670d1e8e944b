import { Readable } from 'node:stream';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { NotRunError } from '../../../../nodes/shared/contract/notRunError';
import { startDeadline } from '../../../../nodes/shared/wire/deadline';
import { exchange } from '../../../../nodes/shared/wire/exchange';
import { answered } from '../../../support/fakeNode';

const REQUEST: IHttpRequestOptions = { method: 'POST', url: '/pay', body: { a: 1 } };

const exchanged = async (
	make: (options: IHttpRequestOptions) => unknown,
	deadline = startDeadline(60_000),
) =>
	await exchange(REQUEST, 5_000, deadline, async (options) => await Promise.resolve(make(options)));

test('a request goes out by the rules of the wire', async () => {
	const deadline = startDeadline(60_000);
	let sent: IHttpRequestOptions | undefined;
	await exchanged((options) => {
		sent = options;
		return answered({});
	}, deadline);

	expect(sent).toEqual({
		...REQUEST,
		encoding: 'stream',
		timeout: 5_000,
		abortSignal: deadline.signal,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	});
});

test.each([200, 302, 401, 502])('an answer with HTTP %d is an answer', async (status) => {
	expect(await exchanged(() => answered({ code: '00' }, status))).toEqual({
		kind: 'answer',
		httpStatus: status,
		body: { code: '00' },
	});
});

test('an answer is read from the stream that it comes in', async () => {
	const body = Readable.from([Buffer.from('{"code":'), Buffer.from('"00"}')]);

	expect(await exchanged(() => ({ statusCode: 200, headers: {}, body }))).toMatchObject({
		body: { code: '00' },
	});
});

test.each(['', '[]', 'Bad Gateway'])(
	'an answer that is no JSON object (%j) has no body',
	async (text) => {
		expect(await exchanged(() => answered(text))).toEqual({
			kind: 'answer',
			httpStatus: 200,
			body: undefined,
		});
	},
);

test.each([
	[10 * 1024 * 1024, undefined],
	[10 * 1024 * 1024 + 1, true],
])('an answer of %d bytes is too long: %s', async (bytes, isTooLong) => {
	const start = '{"code":"00","x":"';
	const body = Readable.from([Buffer.from(`${start}${'x'.repeat(bytes - start.length - 2)}"}`)]);
	const reply = await exchanged(() => ({ statusCode: 200, headers: {}, body }));

	expect(reply).toMatchObject({ kind: 'answer', httpStatus: 200 });
	expect(reply).toHaveProperty('body', isTooLong ? undefined : expect.anything());
	expect('isTooLong' in reply && reply.isTooLong).toBe(isTooLong ?? false);
});

test('the server says when it answered', async () => {
	const date = 'Tue, 31 Mar 2026 01:02:03 GMT';

	expect(await exchanged(() => answered({}, 200, { date }))).toMatchObject({
		sentAtMs: Date.UTC(2026, 2, 31, 1, 2, 3),
	});
	expect(await exchanged(() => answered({}, 200, { date: 'soon' }))).not.toHaveProperty('sentAtMs');
});

const thrown = (fields: object, message = 'It broke') => Object.assign(new Error(message), fields);

test.each([
	['ECONNABORTED', 'TIMEOUT', 'No answer came in time'],
	['ETIMEDOUT', 'TIMEOUT', 'No answer came in time'],
	['ERR_CANCELED', 'CANCELLED', 'The execution was cancelled before an answer came'],
	['ECONNRESET', 'CONNECTION_LOST', 'The connection broke before an answer came'],
	['ENOTFOUND', 'CONNECTION_LOST', 'The connection broke before an answer came'],
	['EPROTO', 'CONNECTION_LOST', 'The connection broke before an answer came'],
])('a request that ends with %s has no answer: %s', async (cause, code, message) => {
	for (const fields of [{ httpCode: cause }, { code: cause }]) {
		const reply = await exchanged(() => {
			throw thrown(fields);
		});
		expect(reply).toEqual({ kind: 'none', code, message });
	}
});

test("the cause that n8n's error carries counts before that of the client", async () => {
	const reply = await exchanged(() => {
		throw thrown({ httpCode: 'ETIMEDOUT', code: 'ECONNRESET' });
	});
	expect(reply).toMatchObject({ code: 'TIMEOUT' });
});

test.each(['LOGIN_REFUSED', 'CREDENTIAL_INCOMPLETE'] as const)(
	'a call that its credential stopped (%s) did not run, in the words of the credential',
	async (code) => {
		for (const error of [
			thrown({ httpCode: code }, 'Wrong password'),
			thrown({ httpCode: new NotRunError(code, '').errorCode }, 'Wrong password'),
		]) {
			const reply = await exchanged(() => {
				throw error;
			});
			expect(reply).toEqual({ kind: 'none', code, message: 'Wrong password' });
		}
	},
);

test.each([
	[thrown({}), 'It broke'],
	[thrown({ httpCode: '404' }), 'It broke'],
	[thrown({ code: 'invalid' }), 'It broke'],
	[thrown({ code: 5 }), 'It broke'],
	['as text', 'as text'],
	[null, 'null'],
	[undefined, 'undefined'],
])('whatever else is thrown is a request that failed (%#)', async (error, detail) => {
	const reply = await exchanged(jest.fn().mockRejectedValue(error));

	expect(reply).toEqual({
		kind: 'none',
		code: 'REQUEST_FAILED',
		message: `The request could not be completed: ${detail}`,
	});
});

test('when the time is up it is a time-out, whatever the client says of it', async () => {
	const deadline = { ...startDeadline(60_000), isOver: () => true };
	const reply = await exchanged(() => {
		throw thrown({ code: 'ERR_CANCELED' });
	}, deadline);

	expect(reply).toEqual({ kind: 'none', code: 'TIMEOUT', message: 'No answer came in time' });
});

test('the deadline ends with the call, however that ends', async () => {
	const end = jest.fn();
	const deadline = { ...startDeadline(60_000), end };
	await exchanged(() => answered({}), deadline);
	await exchanged(() => {
		throw thrown({});
	}, deadline);

	expect(end).toHaveBeenCalledTimes(2);
});
