import { isJsonRequest } from '../core/body';
import { exactBody, type BodyOf, type BodyRules } from '../core/bodyRules';
import { jsonAnswer, type Endpoint, type SandboxRequest } from '../core/contract';
import { invalidParameter, type AnswerBody } from './answers';
import type { SwitcherState } from './state';

/** One page of the document. */
interface EndpointPage<Rules extends BodyRules> {
	path: string;
	rules: Rules;
	answer: (state: SwitcherState, body: BodyOf<Rules>) => AnswerBody;
}

/** Puts the checks of the form before what the endpoint does. */
export function endpoint<const Rules extends BodyRules>(
	page: EndpointPage<Rules>,
): Endpoint<SwitcherState> {
	return (state) => ({
		method: 'POST',
		path: page.path,
		answer: (request) => jsonAnswer(answerTo(page, state, request)),
	});
}

function answerTo<Rules extends BodyRules>(
	{ rules, answer }: EndpointPage<Rules>,
	state: SwitcherState,
	request: SandboxRequest,
): AnswerBody {
	if (!isJsonRequest(request)) return invalidParameter('content-type');
	const body = exactBody(rules, request.body);
	return typeof body === 'string' ? invalidParameter(body) : answer(state, body);
}
