import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Reply } from '../contract/reply';
import type { ApiRequest } from '../contract/request';
import type { Session } from '../contract/service';
import { asText } from '../values/asText';
import { countStoredSessions, logInOnce, takeGrantedSession } from './logins';
import { send, type Caller } from './send';

/** The code of our own answer to a logout when there is no session to end. */
export const NO_SESSION = 'NO_SESSION';

const nothingToEnd: Reply = {
	kind: 'answer',
	httpStatus: 200,
	body: { code: NO_SESSION, message: 'The credential holds no session' },
};

/** The login that failed in a run: its other items fail with it, and do not try one each. */
const failedLogins = new WeakMap<Caller, Reply>();

const isFailedLogin = (reply: Reply) =>
	reply.kind === 'none' && ['LOGIN_REFUSED', 'LOGIN_UNANSWERED'].includes(reply.code);

/**
 * Makes one call in a session, or one that begins or ends it. May throw before anything is sent.
 */
export async function callInSession(
	caller: Caller,
	{ name, credential }: { name: string; credential: string },
	session: Session,
	request: ApiRequest,
	timeoutMs: number,
): Promise<Reply> {
	const sendWith = async (credentials: ICredentialDataDecryptedObject) => {
		const failed = failedLogins.get(caller);
		if (failed) return failed;
		const reply = await send(caller, credential, request, timeoutMs, credentials);
		if (isFailedLogin(reply)) failedLogins.set(caller, reply);
		return reply;
	};
	const read = async () => {
		const stored = await caller.getCredentials(credential);
		return { ...stored, sessionId: asText(stored.sessionId) };
	};
	switch (request.url) {
		case session.loginPath:
			return await logIn(session, await read(), sendWith);
		case session.logoutPath:
			return await logOut(session, await read(), sendWith);
		default:
			return await sendInSession(name, session, read, sendWith);
	}
}

type Credentials = ICredentialDataDecryptedObject & { sessionId: string };
type SendWith = (credentials: ICredentialDataDecryptedObject) => Promise<Reply>;

/** A call whose session has ended is sent once more, with a new session. */
async function sendInSession(
	name: string,
	session: Session,
	read: () => Promise<Credentials>,
	sendWith: SendWith,
): Promise<Reply> {
	/** The stored credential. While it still holds the session that is of no use, with none. */
	const readUsable = async (useless: string): Promise<Credentials> => {
		const before = countStoredSessions();
		const stored = await read();
		if (stored.sessionId !== useless) return stored;
		// Another item may have stored a new session while this reading was on its way.
		if (countStoredSessions() !== before) return await readUsable(useless);
		return { ...stored, sessionId: '' };
	};
	const isRefused = (reply: Reply) =>
		reply.kind === 'answer' &&
		[200, 401].includes(reply.httpStatus) &&
		reply.body !== undefined &&
		session.hasEnded(reply.body);

	const credentials = await readUsable('');
	const reply = await sendWith(credentials);
	if (!isRefused(reply)) return reply;
	// n8n has put the session of a login of its own into `credentials`.
	const repeated = await sendWith(await readUsable(credentials.sessionId));
	if (!isRefused(repeated)) return repeated;
	return {
		kind: 'none',
		code: 'SESSION_REFUSED',
		message: `${name} accepts the login, but refuses the session that it gives: is the same user logged in elsewhere, or not allowed to make this call?`,
	};
}

/** The new session stays with this process until the next call has n8n store it. */
async function logIn(
	session: Session,
	credentials: Credentials,
	sendWith: SendWith,
): Promise<Reply> {
	const user = session.user(credentials);
	takeGrantedSession(user);
	const { answer } = await logInOnce(user, async () =>
		session.readLogin(await sendWith(withoutSession(credentials, ''))),
	);
	return { kind: 'answer', httpStatus: 200, body: answer };
}

async function logOut(
	{ user, hasEnded }: Session,
	credentials: Credentials,
	sendWith: SendWith,
): Promise<Reply> {
	const granted = takeGrantedSession(user(credentials));
	const session = granted || credentials.sessionId;
	if (session === '') return nothingToEnd;
	const reply = await sendWith(withoutSession(credentials, session));
	const wasEnded = reply.kind === 'answer' && reply.body && hasEnded(reply.body);
	// Ended before, which is as good, but may come as HTTP 401.
	return wasEnded ? { ...reply, httpStatus: 200 } : reply;
}

/**
 * A node cannot write to its credential, but n8n stores what `preAuthentication` gives it: called
 * with a `lastSession`, that gives back a blank session, and the call goes out with the last one.
 */
const withoutSession = (credentials: Credentials, lastSession: string) => ({
	...credentials,
	sessionId: '',
	lastSession,
});
