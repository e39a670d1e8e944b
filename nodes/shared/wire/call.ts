import { NotRunError } from '../contract/notRunError';
import type { Reply } from '../contract/reply';
import type { ApiRequest, Resend } from '../contract/request';
import type { Service } from '../contract/service';
import { messageOf } from '../values/messageOf';
import { credentialOf } from './credentials';
import { callInSession } from './inSession';
import { send, type Caller } from './send';
import { callWithToken } from './withToken';

/**
 * Makes one call to a system: in a session or with a token, where the system has them. Never
 * throws.
 */
export async function call(
	caller: Caller,
	service: Service,
	request: ApiRequest,
	timeoutMs: number,
	resend: Resend,
): Promise<Reply> {
	const { credential, session, tokenRenewal } = service;
	try {
		if (session) return await callInSession(caller, service, session, request, timeoutMs);
		if (tokenRenewal) {
			return await callWithToken(caller, credential, tokenRenewal, request, timeoutMs, resend);
		}
		const credentials = await credentialOf(caller, credential);
		return await send(caller, credential, request, timeoutMs, credentials);
	} catch (error) {
		return notRun(error);
	}
}

function notRun(error: unknown): Reply {
	const message = messageOf(error);
	const code = error instanceof NotRunError ? error.errorCode : 'CREDENTIAL_INCOMPLETE';
	return { kind: 'none', code, message };
}
