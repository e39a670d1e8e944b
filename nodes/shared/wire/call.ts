import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { callWithToken } from './withToken';
import { asText } from '../values/asText';
import { messageOf } from '../values/messageOf';
import { countStoredSessions, logInOnce, takeGrantedSession, type Granted } from './logins';
import { NotRunError } from '../contract/notRunError';
import type { ApiRequest, System } from '../contract/operation';
import { send, type Caller, type Reply } from './exchange';

/**
 * How a system's session works. It is kept in the hidden, expirable field `sessionId` of the
 * credential, which n8n fills by `preAuthentication` whenever it is blank.
 */
export interface Session {
	/** Names the user of a credential: the same for the same host, user name and password. */
	user: (credentials: ICredentialDataDecryptedObject) => string;
	/** Does this refusal say that the session has ended? Such a call has not run. */
	hasEnded: (body: IDataObject) => boolean;
	/** Path of the call that begins a session; the credential fills in user and password. */
	loginPath: string;
	/** Path of the call that ends one. */
	logoutPath: string;
	/** What the answer to a login grants; throws a `NotRunError` when that is nothing. */
	readLogin: (reply: Reply) => Granted;
}

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

/** Makes one call to a system; in a session, where the system has them. Never throws. */
export async function call(
	caller: Caller,
	{ name, credential, session, accessToken }: Omit<System, 'resources'>,
	request: ApiRequest,
	timeoutMs: number,
	isPayment = false,
): Promise<Reply> {
	if (accessToken) {
		return await callWithToken(
			caller,
			credential,
			accessToken,
			request,
			timeoutMs,
			isPayment,
		).catch(notRun);
	}
	if (!session) return await send(caller, credential, request, timeoutMs);

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
	try {
		switch (request.url) {
			case session.loginPath:
				return await logIn(session, await read(), sendWith);
			case session.logoutPath:
				return await logOut(session, await read(), sendWith);
			default:
				return await callInSession(name, session, read, sendWith);
		}
	} catch (error) {
		return notRun(error);
	}
}

type Credentials = ICredentialDataDecryptedObject & { sessionId: string };
type SendWith = (credentials: ICredentialDataDecryptedObject) => Promise<Reply>;

/** A call whose session has ended is sent once more, with a new session. */
async function callInSession(
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

function notRun(error: unknown): Reply {
	const message = messageOf(error);
	const code = error instanceof NotRunError ? error.errorCode : 'CREDENTIAL_INCOMPLETE';
	return { kind: 'none', code, message };
}
