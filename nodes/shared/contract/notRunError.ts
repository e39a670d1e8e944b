/** Why a call did not run at the system, although the node made it. */
export const NOT_RUN_CODES = [
	'LOGIN_REFUSED',
	'LOGIN_UNANSWERED',
	'SESSION_REFUSED',
	'CREDENTIAL_INCOMPLETE',
] as const;

export type NotRunCode = (typeof NOT_RUN_CODES)[number];

export const isNotRunCode = (code: unknown): code is NotRunCode =>
	NOT_RUN_CODES.some((known) => known === code);

/**
 * Thrown by a credential type before the call itself goes out: a payment behind it has certainly
 * not been made. n8n wraps it, and keeps `errorCode` as the `httpCode` of its own error. A `code`
 * would be kept too, but shown in place of the message when a user tests the credential.
 */
export class NotRunError extends Error {
	constructor(
		readonly errorCode: NotRunCode,
		message: string,
	) {
		super(message);
		this.name = 'NotRunError';
	}
}
