import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { NotRunError } from '../shared/contract/notRunError';
import type { Reply } from '../shared/contract/reply';
import type { Granted, Session } from '../shared/contract/service';
import { asText } from '../shared/values/asText';
import { leavesOpen } from '../shared/values/words';
import { readBaseUrl } from '../shared/wire/target';
import { pathOf } from './endpoints';

export const LOGIN_PATH = pathOf('users/auth');
const LOGOUT_PATH = pathOf('users/logout');

/** The production host is blank in the document: the credential takes it as a custom one. */
const DEVELOPMENT = 'https://apidev.bankplus.id';

/** Scheme, host and port of a credential. */
export function hostOf({ environment, baseUrl }: ICredentialDataDecryptedObject): string {
	if (environment !== 'custom') return DEVELOPMENT;
	return readBaseUrl('Bank+', 'Base URL', baseUrl);
}

/**
 * Names whoever logs in. A hash, because it is kept in memory: another password is another user.
 */
export function userOf(credentials: ICredentialDataDecryptedObject): string {
	const { username, password } = credentials;
	const parts = [hostOf(credentials), asText(username), asText(password)];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Reads the answer to a login; the session is in `session_id`, beside `data`. */
export function readLogin(reply: Reply): Granted {
	if (reply.kind === 'none') {
		throw new NotRunError('LOGIN_UNANSWERED', `The login at Bank+ failed. ${reply.message}`);
	}
	const { httpStatus, body = {} } = reply;
	const session = asText(body.session_id);
	if (httpStatus === 200 && body.code === '00' && session !== '') return { session, answer: body };
	const code = asText(body.code);
	if (code === '' || httpStatus >= 500) {
		const status = httpStatus === 200 ? 'an answer that cannot be read' : `HTTP ${httpStatus}`;
		throw new NotRunError('LOGIN_UNANSWERED', `The login at Bank+ failed with ${status}`);
	}
	throw new NotRunError(
		'LOGIN_REFUSED',
		code === '00'
			? 'Bank+ accepts the login, but gives no session'
			: `Bank+ refuses the login (${code}): ${asText(body.message)}. Correct the credential. Wrong passwords may lock the user, so this one is not tried again for half a minute.`,
	);
}

/** What an answer says of the session itself, such as "session timed out". */
const OF_SESSION = /\b(session|sesi)\b[^.,;]*/gi;

/** Such a call is made again: not when its words say that it may be on its way. */
const hasEnded = ({ code, message }: IDataObject): boolean =>
	code === 'SESSION_NOT_FOUND' && !leavesOpen(asText(message).replace(OF_SESSION, ''));

export const bankPlusSession: Session = {
	user: userOf,
	hasEnded,
	loginPath: LOGIN_PATH,
	logoutPath: LOGOUT_PATH,
	readLogin,
};
