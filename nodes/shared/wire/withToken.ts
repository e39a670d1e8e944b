import type { Reply } from '../contract/reply';
import type { ApiRequest, Resend } from '../contract/request';
import type { TokenRenewal } from '../contract/service';
import { send, type Caller } from './send';

/**
 * Makes one call with an access token. When the token is refused, the calls after this one get a
 * new token, and this one is sent again if it may be.
 */
export async function callWithToken(
	caller: Caller,
	credential: string,
	renewal: TokenRenewal,
	request: ApiRequest,
	timeoutMs: number,
	resend: Resend,
): Promise<Reply> {
	// n8n writes the token of a login into these: they tell which token was refused.
	const credentials = { ...(await caller.getCredentials(credential)) };
	const reply = await send(caller, credential, request, timeoutMs, credentials);
	const isRefused = reply.kind === 'answer' && reply.httpStatus === 401;
	if (!isRefused || !renewal.refuse(credentials)) return reply;
	switch (resend) {
		case 'ifRefused':
			return await send(caller, credential, request, timeoutMs);
		case 'ifNotRun':
			return reply;
	}
}
