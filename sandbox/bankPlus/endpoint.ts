import { isJsonRequest } from '../core/body';
import { exactBody, type BodyOf, type BodyRules } from '../core/bodyRules';
import { jsonAnswer, type Endpoint, type SandboxRequest } from '../core/contract';
import { AGENT } from './agent';
import { INVALID_PIN, invalidRequest, SESSION_NOT_FOUND, type AnswerBody } from './answers';
import type { Settings } from './settings';
import type { BankPlusState } from './state';

/** One page of the document. */
interface EndpointPage<Rules extends BodyRules> {
	path: string;
	/** The login is the only call without a session. */
	needsSession?: false;
	needsSid?: true;
	/** The field that carries the PIN: it has three names in the document. */
	pinField?: keyof Rules & string;
	rules: Rules;
	answer: (state: BankPlusState, body: BodyOf<Rules>, sessionId: string) => AnswerBody;
}

/** Puts the checks that all endpoints share before what one of them does. */
export function endpoint<const Rules extends BodyRules>(
	page: EndpointPage<Rules>,
): Endpoint<BankPlusState> {
	return (state) => ({
		method: 'POST',
		path: page.path,
		answer: (request) => {
			const body = answerTo(page, state, request);
			return jsonAnswer(body, httpStatusOf(body, state.settings()));
		},
	});
}

/** Session, then form, then PIN: what they refuse has not run. */
function answerTo<Rules extends BodyRules>(
	{ needsSession, needsSid, pinField, rules, answer }: EndpointPage<Rules>,
	state: BankPlusState,
	request: SandboxRequest,
): AnswerBody {
	const { sessionid, sid } = request.headers;
	const sessionId = typeof sessionid === 'string' ? sessionid : '';
	if (needsSession !== false && !state.sessions.use(sessionId)) return SESSION_NOT_FOUND;
	if (!isJsonRequest(request)) return invalidRequest('content-type');
	if (needsSid && !sid) return invalidRequest('sid');
	// Calls whose "Request body" is blank in the document may come with no body at all.
	const body = exactBody(rules, request.rawBody === '' ? {} : request.body);
	if (typeof body === 'string') return invalidRequest(body);
	if (pinField !== undefined && body[pinField] !== AGENT.pin) return INVALID_PIN;
	return answer(state, body, sessionId);
}

function httpStatusOf({ code, debug }: AnswerBody, settings: Settings): number {
	if (code === SESSION_NOT_FOUND.code) return settings.sessionEndedStatus;
	return settings.refusalStatus === 'asDebugSays' ? (debug?.status ?? 200) : 200;
}
