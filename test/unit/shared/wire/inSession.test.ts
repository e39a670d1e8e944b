import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { NotRunError } from '../../../../nodes/shared/contract/notRunError';
import type { Session } from '../../../../nodes/shared/contract/service';
import { asText } from '../../../../nodes/shared/values/asText';
import { callInSession } from '../../../../nodes/shared/wire/inSession';
import { logInOnce, sessionIsStored } from '../../../../nodes/shared/wire/logins';
import { answered, fakeNode, type FakeOptions } from '../../../support/fakeNode';

let users = 0;
let user: string;

beforeEach(() => {
	users += 1;
	user = `user ${users}`;
});

const SESSION: Session = {
	user: ({ username }) => asText(username),
	hasEnded: ({ code }) => code === 'ENDED',
	loginPath: '/login',
	logoutPath: '/logout',
	readLogin: (reply) => {
		if (reply.kind === 'answer' && reply.body?.session !== undefined) {
			return { session: reply.body.session as string, answer: reply.body };
		}
		throw new NotRunError('LOGIN_REFUSED', 'Wrong password');
	},
};

const ENDED = answered({ code: 'ENDED' });
const DONE = answered({ code: '00' });

/** A node whose credential holds these fields, and a system that answers in this order. */
function nodeWith(stored: ICredentialDataDecryptedObject, answers: unknown[]) {
	const credentials: ICredentialDataDecryptedObject = { username: user, ...stored };
	const left = [...answers];
	const answer: FakeOptions['answer'] = () => {
		const next = left.shift() ?? DONE;
		return typeof next === 'function' ? (next as () => unknown)() : next;
	};
	const { node, sent } = fakeNode({ credentials, answer });
	const callAt = async (url: string) =>
		await callInSession(
			node,
			{ name: 'Bank+', credential: 'testApi' },
			SESSION,
			{ method: 'POST', url },
			5_000,
		);
	return { node, sent, credentials, callAt };
}

/**
 * With which sessions requests went out, and those which were only put in place of the stored one.
 */
const sessionsOf = (sent: { credentials?: IDataObject }[]) =>
	sent.map(({ credentials }) => credentials?.lastSession ?? credentials?.sessionId);

describe('a call', () => {
	test('goes out with the stored session', async () => {
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, []);

		expect(await callAt('/pay')).toMatchObject({ kind: 'answer', body: { code: '00' } });
		expect(sent.map(({ credentials }) => credentials)).toEqual([
			{ username: user, sessionId: 's1' },
		]);
	});

	test('goes out with none where none is stored: n8n logs in', async () => {
		for (const { sent, callAt } of [nodeWith({}, []), nodeWith({ sessionId: '' }, [])]) {
			await callAt('/pay');

			expect(sessionsOf(sent)).toEqual(['']);
		}
	});

	test.each([200, 401])(
		'whose session has ended (HTTP %d) is sent once more without it',
		async (status) => {
			const { sent, callAt } = nodeWith({ sessionId: 's1' }, [answered({ code: 'ENDED' }, status)]);

			expect(await callAt('/pay')).toMatchObject({ httpStatus: 200, body: { code: '00' } });
			expect(sessionsOf(sent)).toEqual(['s1', '']);
		},
	);

	test('is sent once more with the session that another item has stored meanwhile', async () => {
		const { sent, credentials, callAt } = nodeWith({ sessionId: 's1' }, [
			() => {
				credentials.sessionId = 's2';
				return ENDED;
			},
		]);
		await callAt('/pay');

		expect(sessionsOf(sent)).toEqual(['s1', 's2']);
	});

	test('reads the credential again when a session was stored while it was reading', async () => {
		const { node, sent, credentials, callAt } = nodeWith({ sessionId: 's1' }, [ENDED]);
		await logInOnce(user, async () => await Promise.resolve({ session: 's2', answer: {} }));
		let reads = 0;
		node.getCredentials = (async () => {
			const read = { ...credentials };
			reads += 1;
			if (reads === 2) {
				credentials.sessionId = 's2';
				sessionIsStored(user, 's2');
			}
			return await Promise.resolve(read);
		}) as typeof node.getCredentials;
		await callAt('/pay');

		expect(reads).toBe(3);
		expect(sessionsOf(sent)).toEqual(['s1', 's2']);
	});

	test('takes the first session that was stored while it was reading', async () => {
		const { node, sent, credentials, callAt } = nodeWith({}, []);
		await logInOnce(user, async () => await Promise.resolve({ session: 's1', answer: {} }));
		node.getCredentials = (async () => {
			const read = { ...credentials };
			credentials.sessionId = 's1';
			sessionIsStored(user, 's1');
			return await Promise.resolve(read);
		}) as typeof node.getCredentials;
		await callAt('/pay');

		expect(sessionsOf(sent)).toEqual(['s1']);
	});

	test('that is refused with a new session too has not run, and is sent no third time', async () => {
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, [ENDED, ENDED]);
		const reply = await callAt('/pay');

		expect(reply).toMatchObject({ kind: 'none', code: 'SESSION_REFUSED' });
		expect(reply).toHaveProperty('message', expect.stringMatching(/^Bank\+ accepts the login/));
		expect(sent).toHaveLength(2);
	});

	test.each([
		['another HTTP status', answered({ code: 'ENDED' }, 500)],
		['another code', answered({ code: '99' })],
		['no body', answered('ENDED')],
	])('that is answered with %s is not sent again', async (_, answer) => {
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, [answer]);
		await callAt('/pay');

		expect(sent).toHaveLength(1);
	});

	test('that gets no answer is not sent again', async () => {
		const lost = Promise.reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' }));
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, [lost]);

		expect(await callAt('/pay')).toMatchObject({ kind: 'none', code: 'CONNECTION_LOST' });
		expect(sent).toHaveLength(1);
	});
});

describe('after a login that failed in a run', () => {
	const failing = (code: string) =>
		Promise.reject(Object.assign(new Error('The login failed'), { httpCode: code }));

	test.each(['LOGIN_REFUSED', 'LOGIN_UNANSWERED'])(
		'with %s, no other call of it is made',
		async (code) => {
			const { sent, callAt } = nodeWith({}, [failing(code)]);
			const first = await callAt('/pay');

			expect(first).toEqual({ kind: 'none', code, message: 'The login failed' });
			expect(await callAt('/pay')).toEqual(first);
			expect(sent).toHaveLength(1);
			const another = nodeWith({}, []);
			await another.callAt('/pay');
			expect(another.sent).toHaveLength(1);
		},
	);

	test('any other failure stops none', async () => {
		const { sent, callAt } = nodeWith({}, [failing('ECONNRESET')]);
		await callAt('/pay');
		await callAt('/pay');

		expect(sent).toHaveLength(2);
	});
});

describe('a login', () => {
	test('is made without a session, gives its answer, and is kept until it is stored', async () => {
		const granted = answered({ session: 's2', name: 'Budi' });
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, [granted]);

		expect(await callAt('/login')).toEqual({
			kind: 'answer',
			httpStatus: 200,
			body: { session: 's2', name: 'Budi' },
		});
		expect(sent.map(({ credentials }) => credentials)).toEqual([
			{ username: user, sessionId: '', lastSession: '' },
		]);
		const next = await logInOnce(user, async () => await Promise.reject(new Error('Not again')));
		expect(next).toMatchObject({ session: 's2' });
	});

	test('is made anew when it is asked for again', async () => {
		const { sent, callAt } = nodeWith({}, [
			answered({ session: 's1' }),
			answered({ session: 's2' }),
		]);
		await callAt('/login');

		expect(await callAt('/login')).toMatchObject({ body: { session: 's2' } });
		expect(sent).toHaveLength(2);
	});

	test('that grants nothing is an error', async () => {
		await expect(nodeWith({}, [DONE]).callAt('/login')).rejects.toThrow('Wrong password');
	});
});

describe('a logout', () => {
	test('ends the stored session, which the credential then has no more', async () => {
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, []);

		expect(await callAt('/logout')).toMatchObject({ body: { code: '00' } });
		expect(sent.map(({ credentials }) => credentials)).toEqual([
			{ username: user, sessionId: '', lastSession: 's1' },
		]);
	});

	test('ends a session that was granted and is not stored yet', async () => {
		const { sent, callAt } = nodeWith({ sessionId: 's1' }, [answered({ session: 's2' })]);
		await callAt('/login');
		await callAt('/logout');
		await callAt('/logout');

		expect(sessionsOf(sent)).toEqual(['', 's2', 's1']);
	});

	test('without a session sends nothing, and says so', async () => {
		const { sent, callAt } = nodeWith({}, []);

		expect(await callAt('/logout')).toEqual({
			kind: 'answer',
			httpStatus: 200,
			body: { code: 'NO_SESSION', message: 'The credential holds no session' },
		});
		expect(sent).toEqual([]);
	});

	test('of a session that had ended is as good, whatever the HTTP status', async () => {
		const { callAt } = nodeWith({ sessionId: 's1' }, [answered({ code: 'ENDED' }, 401)]);

		expect(await callAt('/logout')).toMatchObject({ httpStatus: 200, body: { code: 'ENDED' } });
	});

	test.each([answered({ code: '99' }, 401), answered('ENDED', 401)])(
		'that is refused otherwise stays as it was answered (%#)',
		async (answer) => {
			const { callAt } = nodeWith({ sessionId: 's1' }, [answer]);

			expect(await callAt('/logout')).toMatchObject({ kind: 'answer', httpStatus: 401 });
		},
	);

	test('that gets no answer says so', async () => {
		const lost = Promise.reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' }));

		expect(await nodeWith({ sessionId: 's1' }, [lost]).callAt('/logout')).toMatchObject({
			kind: 'none',
			code: 'CONNECTION_LOST',
		});
	});
});
