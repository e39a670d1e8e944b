// Switcher and platform are one document: what a body must look like is said the same way.
import {
	brokenField,
	isBody,
	isJsonRequest,
	type BodyOf,
	type BodyRules,
} from '../bankPlus/bodyRules';
import type { SandboxCore, SandboxRequest, SystemRoute } from '../core/contract';
import type { Book } from './book';
import { invalidParameter, type Reply } from './replies';

/** What the endpoints of the switcher work on. */
export interface SwitcherParts {
	core: SandboxCore;
	book: Book;
}

/** One page of the document. */
interface EndpointPage<Rules extends BodyRules> {
	path: string;
	rules: Rules;
	reply: (parts: SwitcherParts, body: BodyOf<Rules>) => Reply;
}

export type Endpoint = (parts: SwitcherParts) => SystemRoute;

/** Puts the checks of the form before what the endpoint does. */
export function endpoint<const Rules extends BodyRules>(page: EndpointPage<Rules>): Endpoint {
	return (parts) => ({
		method: 'POST',
		path: page.path,
		answer: (request) => ({ status: 200, body: JSON.stringify(replyTo(page, parts, request)) }),
	});
}

function replyTo<Rules extends BodyRules>(
	{ rules, reply }: EndpointPage<Rules>,
	parts: SwitcherParts,
	{ headers, body }: SandboxRequest,
): Reply {
	if (!isJsonRequest(headers)) return invalidParameter('content-type');
	if (!isBody(rules, body)) return invalidParameter(brokenField(rules, body) ?? 'body');
	return reply(parts, body);
}
