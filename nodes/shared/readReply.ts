import type { IDataObject } from 'n8n-workflow';

import type { ReadResult } from './operation';
import type { Reply } from './send';

const ADVICE = 'Nothing was changed. It is safe to run this again.';

/** The result of a read: what `read` makes of a good answer, or why there is none. */
export function readReply(reply: Reply, read: (body: IDataObject) => ReadResult): ReadResult {
	if (reply.kind === 'none') return refuse(reply.code, reply.message);
	const { httpStatus, body } = reply;
	if (httpStatus !== 200) {
		const own = body && read(body);
		// The system's own words say more than a status does.
		if (own && 'refusal' in own && own.refusal.code !== 'NO_CODE') return own;
		return refuse(`HTTP_${httpStatus}`, `The answer has HTTP status ${httpStatus}`);
	}
	return body ? read(body) : refuse('UNREADABLE_ANSWER', 'The answer is not a JSON object');
}

const refuse = (code: string, message: string): ReadResult => ({
	refusal: { code, message, advice: ADVICE },
});
