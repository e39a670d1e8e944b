import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestHelper,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import type { Reply } from '../contract/reply';
import type { ApiRequest } from '../contract/request';
import { startDeadline } from './deadline';
import { exchange } from './exchange';

/** Every n8n context that can call a system with a credential. */
export type Caller = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/**
 * Sends one request once, with a credential. Never throws.
 *
 * @param timeoutMs until the answer is there in full, however slowly it comes
 * @param credentials used in place of the stored ones; n8n writes what a login gives into them
 */
export async function send(
	caller: Caller,
	credential: string,
	request: ApiRequest,
	timeoutMs: number,
	credentials?: ICredentialDataDecryptedObject,
): Promise<Reply> {
	const cancelled =
		'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined;
	const deadline = startDeadline(timeoutMs, cancelled);
	return await exchange({ ...request, json: true }, timeoutMs, deadline, async (options) => {
		const response: unknown = await caller.helpers.httpRequestWithAuthentication.call(
			withSignal(caller, deadline.signal),
			credential,
			options,
			credentials && {
				credentialsDecrypted: { id: '', name: '', type: credential, data: credentials },
			},
		);
		return response;
	});
}

/** In an execution n8n takes the signal from the context, whatever the request says. */
const withSignal = (caller: Caller, signal: AbortSignal): Caller =>
	'getExecutionCancelSignal' in caller
		? (Object.create(caller, { getExecutionCancelSignal: { value: () => signal } }) as Caller)
		: caller;

/** Sends one request once, as it is: a login, which no credential signs. Never throws. */
export const sendBare = async (
	{ httpRequest }: IHttpRequestHelper['helpers'],
	request: IHttpRequestOptions,
	timeoutMs: number,
): Promise<Reply> =>
	await exchange(request, timeoutMs, startDeadline(timeoutMs), async (options): Promise<unknown> =>
		httpRequest(options),
	);
