import type { Body } from '../../core/body';
import type { Answer, Endpoint, SandboxRequest, SystemRoute } from '../../core/contract';
import { readBody } from './fields';
import type { CommonState } from './state';

/** What an endpoint of one of the three systems works on. */
interface HasCommon {
	common: CommonState;
}

/** An endpoint that is asked by GET, with its fields in the query. */
export function get<State extends HasCommon>(
	path: string,
	answer: (state: State, query: Body) => Answer,
): Endpoint<State> {
	return (state) => guarded(state, 'GET', path, ({ query }) => answer(state, query));
}

/** An endpoint that is asked by POST; a body that is no JSON object is refused. */
export function post<State extends HasCommon>(
	path: string,
	answer: (state: State, body: Body) => Answer,
	refuseBody: (common: CommonState) => Answer,
): Endpoint<State> {
	return (state) =>
		guarded(state, 'POST', path, (request) => {
			const body = readBody(request);
			return body ? answer(state, body) : refuseBody(state.common);
		});
}

/** Lets in only who is authenticated. */
function guarded(
	{ common: { authentication } }: HasCommon,
	method: SystemRoute['method'],
	path: string,
	answer: (request: SandboxRequest) => Answer,
): SystemRoute {
	return {
		method,
		path,
		answer: (request) => authentication.refusalOf(request) ?? answer(request),
	};
}
