import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../contract/request';
import type { ReadResult } from '../contract/result';
import type { Service } from '../contract/service';
import { call } from './call';
import { readError } from './readError';
import { readReply } from './readReply';
import type { Caller } from './send';

/** What a system says to a read that stands outside of an operation, such as a picker or a poll. */
export interface Said {
	items: IDataObject[];
	/** When it was said by the clock of the server, in milliseconds since 1970, if that says so. */
	sentAtMs?: number;
}

/**
 * Calls a system and reads its answer. Throws the readable error when it says nothing, or no.
 *
 * @param advices what to do about a refusal with this code, where the caller knows more
 */
export async function ask(
	caller: Caller,
	service: Service,
	request: ApiRequest,
	read: (body: IDataObject) => ReadResult,
	timeoutMs: number,
	advices: Readonly<Record<string, string>> = {},
): Promise<Said> {
	const reply = await call(caller, service, request, timeoutMs, 'ifRefused');
	const result = readReply(reply, read);
	if ('items' in result) {
		return { items: result.items, sentAtMs: reply.kind === 'answer' ? reply.sentAtMs : undefined };
	}
	const { refusal } = result;
	const advice = advices[refusal.code] ?? refusal.advice;
	throw readError(caller.getNode(), service.name, { ...refusal, advice });
}
