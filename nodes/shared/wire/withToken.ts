import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { ApiRequest } from '../contract/operation';
import { send, type Caller, type Reply } from './exchange';

/** How a system's access token is renewed before its time. Its credential logs in by itself. */
export interface AccessToken {
	/**
	 * To be told when the system has refused the token of these credentials with HTTP 401: the next
	 * request gets another one. False when they hold no token that could be renewed.
	 */
	refuse: (credentials: ICredentialDataDecryptedObject) => boolean;
}

/**
 * Makes one call with an access token. When the token is refused, the calls after this one get a
 * new token, and this one is sent again if it may be: a payment may not.
 */
export async function callWithToken(
	caller: Caller,
	credential: string,
	accessToken: AccessToken,
	request: ApiRequest,
	timeoutMs: number,
	isPayment: boolean,
): Promise<Reply> {
	// n8n writes the token of a login into these: they tell which token was refused.
	const credentials = { ...(await caller.getCredentials(credential)) };
	const reply = await send(caller, credential, request, timeoutMs, credentials);
	const isRefused = reply.kind === 'answer' && reply.httpStatus === 401;
	if (!isRefused || !accessToken.refuse(credentials) || isPayment) return reply;
	return await send(caller, credential, request, timeoutMs);
}
