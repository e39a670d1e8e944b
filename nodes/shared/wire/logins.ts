import type { IDataObject } from 'n8n-workflow';

import { NotRunError } from '../contract/notRunError';

/** What a login gives: the session, and the system's answer. */
export interface Granted {
	session: string;
	answer: IDataObject;
}

interface Login {
	granted: Promise<Granted>;
	/** Known once the login is over. */
	session?: string;
}

/** Logins under way: from the first call until n8n has stored the session in the credential. */
const logins = new Map<string, Login>();

/** Logins that were refused a moment ago. */
const refusals = new Map<string, { error: NotRunError; until: number }>();

// Systems lock a user after a few wrong passwords: this outlasts all tries of Retry On Fail.
const KEEP_REFUSAL_MS = 30_000;

/**
 * Logs a user in, once for all who ask at the same time in this process: a second login may end
 * the session of the first, and a wrong password that is tried for every item locks the user.
 *
 * @param user the same for the same host, user name and password; not readable as such
 */
export async function logInOnce(user: string, logIn: () => Promise<Granted>): Promise<Granted> {
	const refusal = refusals.get(user);
	if (refusal && Date.now() < refusal.until) throw refusal.error;
	const login = logins.get(user) ?? begin(user, logIn);
	return await login.granted;
}

function begin(user: string, logIn: () => Promise<Granted>): Login {
	const login: Login = { granted: logIn() };
	logins.set(user, login);
	// Before those who wait go on: they find what is noted here.
	login.granted.then(
		({ session }) => {
			login.session = session;
			refusals.delete(user);
		},
		(error: unknown) => {
			logins.delete(user);
			if (error instanceof NotRunError && error.errorCode === 'LOGIN_REFUSED') {
				refusals.set(user, { error, until: Date.now() + KEEP_REFUSAL_MS });
			}
		},
	);
	return login;
}

let sessionsStored = 0;

/** To be called when the stored credential holds this session. */
export function sessionIsStored(user: string, session: string) {
	if (logins.get(user)?.session !== session) return;
	logins.delete(user);
	sessionsStored += 1;
}

/** Grows whenever a new session has been stored: what was read before may be old. */
export const countStoredSessions = (): number => sessionsStored;

/** Takes out a session that was granted and is not stored yet; `''` when there is none. */
export function takeGrantedSession(user: string): string {
	const session = logins.get(user)?.session;
	if (session === undefined) return '';
	logins.delete(user);
	return session;
}
