import type { IDataObject } from 'n8n-workflow';

import { isNotRunCode } from '../contract/notRunError';
import type { ReadResult } from '../contract/result';
import type { Reply } from '../contract/reply';
import { doubtsRefusal } from '../values/words';

/** The code of a refusal that is only about the length of the answer. */
export const TOO_LONG = 'ANSWER_TOO_LONG';

const ADVICE = 'Nothing was changed. It is safe to run this again.';
// Systems count wrong passwords and lock the user: to try again as it is, is not safe.
const ADVICE_AT_A_REFUSED_LOGIN =
	'Nothing was changed. Correct the credential before you run this again: wrong passwords may lock the user.';
const ADVICE_WITHOUT_A_LOGIN =
	'There was no session to do this in, so it was not done. It is safe to run this again.';
// To run it again as it is would end the same way.
const ADVICE_WHEN_TOO_LONG =
	'Nothing was changed. Ask for less, such as a page or a shorter period.';
const ADVICE_WHEN_IT_MAY_HAVE_RUN =
	'No money moved, but what was asked for may have been done. Look before you run it again.';

/**
 * The result of a read: what `read` makes of a good answer, or why there is none.
 *
 * @param changesState whether a call without a good answer may have done something all the same
 */
export function readReply(
	reply: Reply,
	read: (body: IDataObject) => ReadResult,
	changesState = false,
): ReadResult {
	const refuse = (code: string, message: string): ReadResult => ({
		refusal: { code, message, advice: adviceOn(code, changesState) },
	});

	/** "Sedang diproses" and "time out" are no refusal of what was asked for. */
	const readOwn = (body: IDataObject): ReadResult => {
		const own = read(body);
		const isOpen = changesState && 'refusal' in own && doubtsRefusal(own.refusal.message);
		return isOpen ? { refusal: { ...own.refusal, advice: ADVICE_WHEN_IT_MAY_HAVE_RUN } } : own;
	};

	if (reply.kind === 'none') return refuse(reply.code, reply.message);
	const { httpStatus, body } = reply;
	if (httpStatus !== 200) {
		const own = body && readOwn(body);
		// The system's own words say more than a status does.
		if (own && 'refusal' in own && own.refusal.code !== 'NO_CODE') return own;
		return refuse(`HTTP_${httpStatus}`, `The answer has HTTP status ${httpStatus}`);
	}
	if (body) return readOwn(body);
	return reply.isTooLong
		? refuse(TOO_LONG, 'The answer has more than 10 MB')
		: refuse('UNREADABLE_ANSWER', 'The answer is not a JSON object');
}

function adviceOn(code: string, changesState: boolean): string {
	if (code === 'LOGIN_REFUSED') return ADVICE_AT_A_REFUSED_LOGIN;
	if (code === 'LOGIN_UNANSWERED') return ADVICE_WITHOUT_A_LOGIN;
	if (changesState && !isNotRunCode(code)) return ADVICE_WHEN_IT_MAY_HAVE_RUN;
	return code === TOO_LONG ? ADVICE_WHEN_TOO_LONG : ADVICE;
}
