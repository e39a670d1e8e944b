import type { SandboxRequest, SystemRoute } from '../core/contract';
import { AGENT } from './agent';
import { brokenField, isBody, isJsonRequest, type BodyOf, type BodyRules } from './bodyRules';
import type { BankPlusParts } from './parts';
import { INVALID_PIN, invalidRequest, SESSION_NOT_FOUND, type Reply } from './replies';
import type { Settings } from './settings';

/** One page of the document. */
interface EndpointPage<Rules extends BodyRules> {
	path: string;
	/** The login is the only call without a session. */
	needsSession?: false;
	needsSid?: true;
	/** The field that carries the PIN: it has three names in the document. */
	pinField?: keyof Rules & string;
	rules: Rules;
	reply: (parts: BankPlusParts, body: BodyOf<Rules>, sessionId: string) => Reply;
}

export type Endpoint = (parts: BankPlusParts) => SystemRoute;

/** Puts the checks that all endpoints share before what one of them does. */
export function endpoint<const Rules extends BodyRules>(page: EndpointPage<Rules>): Endpoint {
	return (parts) => ({
		method: 'POST',
		path: page.path,
		answer: (request) => {
			const reply = replyTo(page, parts, request);
			return { status: httpStatusOf(reply, parts.settings()), body: JSON.stringify(reply) };
		},
	});
}

/** Session, then form, then PIN: what they refuse has not run. */
function replyTo<Rules extends BodyRules>(
	page: EndpointPage<Rules>,
	parts: BankPlusParts,
	{ headers, body: sent, rawBody }: SandboxRequest,
): Reply {
	const { needsSession = true, needsSid, pinField, rules } = page;
	const sessionId = typeof headers.sessionid === 'string' ? headers.sessionid : '';
	if (needsSession && !parts.sessions.use(sessionId)) return SESSION_NOT_FOUND;
	if (!isJsonRequest(headers)) return invalidRequest('content-type');
	if (needsSid && !headers.sid) return invalidRequest('sid');
	// Calls whose "Request body" is blank in the document may come with no body at all.
	const body = rawBody === '' ? {} : sent;
	if (!isBody(rules, body)) return invalidRequest(brokenField(rules, body) ?? 'body');
	if (pinField !== undefined && body[pinField] !== AGENT.pin) return INVALID_PIN;
	return page.reply(parts, body, sessionId);
}

function httpStatusOf({ code, debug }: Reply, settings: Settings): number {
	if (code === SESSION_NOT_FOUND.code) return settings.sessionEndedStatus;
	return settings.refusalStatus === 'asDebugSays' ? (debug?.status ?? 200) : 200;
}
