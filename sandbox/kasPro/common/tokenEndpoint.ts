import { isFormRequest } from '../../core/body';
import { jsonAnswer, type Answer, type SandboxRequest } from '../../core/contract';
import { isSame } from '../../core/isSame';
import type { Authentication } from './authentication';
import { PARTNER } from './partner';

export const TOKEN_PATH = '/authentication-server/oauth/token';

/**
 * Client credentials as RFC 6749 has them: a form with `grant_type`, and the client either as HTTP
 * Basic or as `client_id` and `client_secret` in the form.
 */
export function answerToken(authentication: Authentication, request: SandboxRequest): Answer {
	authentication.tokenRequests += 1;
	if (!isFormRequest(request)) return refuse('invalid_request');
	const form = new URLSearchParams(request.rawBody);
	const [id, secret] = basicClient(request.headers.authorization) ?? [
		form.get('client_id'),
		form.get('client_secret'),
	];
	// Both are always compared, so that the time does not tell which one was wrong.
	const areRight = [isSame(id, PARTNER.clientId), isSame(secret, PARTNER.clientSecret)];
	if (areRight.includes(false)) return refuse('invalid_client', 401);
	if (form.get('grant_type') !== 'client_credentials') return refuse('unsupported_grant_type');
	const { tokens, settings } = authentication;
	return jsonAnswer({
		access_token: tokens.issue(settings),
		token_type: 'bearer',
		expires_in: settings.tokenLifetimeS,
	});
}

function basicClient(header: unknown): [string, string] | undefined {
	if (typeof header !== 'string' || !header.startsWith('Basic ')) return undefined;
	const text = Buffer.from(header.slice('Basic '.length), 'base64').toString('utf8');
	const colon = text.indexOf(':');
	return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function refuse(error: string, status = 400): Answer {
	return jsonAnswer({ error }, status);
}
