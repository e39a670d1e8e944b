import { isJsonRequest, type Body } from '../core/body';
import { isBody, type BodyOf, type BodyRules } from '../core/bodyRules';
import type { Answer, Endpoint, SandboxRequest } from '../core/contract';
import { isRecord } from '../core/json';
import { answerOf } from './answers';
import { findBank } from './banks';
import { count } from './bodyRules';
import { MERCHANT } from './merchant';
import type { Code } from './responseTexts';
import { isSigned } from './signatures';
import type { DuitkuState } from './state';

/** One page of the document. */
interface EndpointPage<Rules extends BodyRules> {
	path: string;
	/** The "Formula" row: which fields are signed, in which order. */
	signed: readonly (keyof NoInfer<Rules> & string)[];
	/** The parameter table. Fields that it does not name are let through. */
	rules: Rules;
	answer: (state: DuitkuState, body: BodyOf<Rules>) => Answer;
}

/** "Timestamp is expired ( 5 minutes )". */
const TIMESTAMP_WINDOW_MS = 5 * 60 * 1000;

/** Puts the checks that all endpoints share before what one of them does. */
export function endpoint<const Rules extends BodyRules>(
	page: EndpointPage<Rules>,
): Endpoint<DuitkuState> {
	return (state) => ({
		method: 'POST',
		path: page.path,
		answer: (request) => answerTo(page, state, request),
	});
}

/**
 * Who asks, when, and whether it is signed; then the field rules. Identity, time and signature are
 * compared as text first: a userId sent as text is found, and refused as a malformed field after.
 */
function answerTo<Rules extends BodyRules>(
	{ signed, rules, answer }: EndpointPage<Rules>,
	state: DuitkuState,
	request: SandboxRequest,
): Answer {
	const { body } = request;
	if (!isJsonRequest(request) || !isRecord(body)) return answerOf('-952');
	const callerFault = brokenCallerRule(signed, body, state.core.now());
	if (callerFault !== undefined) return answerOf(callerFault);
	if (!isBody(rules, body)) return answerOf('-952');
	if ('amountTransfer' in rules && !count(body.amountTransfer)) return answerOf('-141');
	const isToBank = 'bankAccount' in rules;
	if (isToBank && findBank(String(body.bankCode)) === undefined) return answerOf('-149');
	return answer(state, body);
}

function brokenCallerRule(signed: readonly string[], body: Body, nowMs: number): Code | undefined {
	if (String(body.userId) !== String(MERCHANT.userId)) return '-120';
	if (body.email !== MERCHANT.email) return '-213';
	const sentMs = Number(body.timestamp ?? Number.NaN);
	if (!(Math.abs(nowMs - sentMs) <= TIMESTAMP_WINDOW_MS)) return '-960';
	return isSigned(signed, body) ? undefined : '-191';
}
