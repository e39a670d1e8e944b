import type { Answer, SandboxCore, SandboxRequest, SystemRoute } from '../../core/contract';
import type { AsyncPayments } from './asyncPayments';
import type { Authentication } from './authentication';
import type { RisingNumber } from './risingNumber';

/** What the three KasPro systems have in common. */
export interface KasProShared {
	core: SandboxCore;
	authentication: Authentication;
	payments: AsyncPayments;
	/** Milliseconds, each once. */
	stamps: RisingNumber;
}

export function succeed(body: unknown): Answer {
	return { status: 200, body: JSON.stringify(body) };
}

/**
 * A refusal with its documented body. The documents print no HTTP status and put the code into the
 * body, so it is 200 unless the settings say otherwise.
 */
export function refuse(shared: KasProShared, body: unknown): Answer {
	const { refusalStatus } = shared.authentication.settings;
	return { status: refusalStatus, body: JSON.stringify(body) };
}

/** A route that lets in only who is authenticated. */
export function guardedRoute(
	{ authentication }: KasProShared,
	method: 'GET' | 'POST',
	path: string,
	answer: (request: SandboxRequest) => Answer,
): SystemRoute {
	return {
		method,
		path,
		answer: (request) => authentication.refusalOf(request) ?? answer(request),
	};
}
