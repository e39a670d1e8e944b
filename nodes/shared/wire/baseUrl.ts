import { asText } from '../values/asText';
import { NotRunError } from '../contract/notRunError';

/**
 * Scheme, host and port as a credential holds them, without a slash at the end. Anything else would
 * send signed requests astray, so it is an error before anything goes out.
 *
 * @param credential the credential's name in the error
 * @param field the field's display name in the error
 */
export function readBaseUrl(credential: string, field: string, value: unknown): string {
	const given = asText(value).trim().replace(/\/+$/, '');
	const url = /^https?:\/\/[^\s/?#@\\\p{C}]+$/iu.test(given) ? parseUrl(given) : undefined;
	// A name with an empty part is looked up all the same, which takes seconds and finds nothing.
	if (url && !/(^|\.)\./.test(url.hostname)) return url.origin;
	throw new NotRunError(
		'CREDENTIAL_INCOMPLETE',
		`${field} of the ${credential} credential must be scheme, host and port, such as https://api.example.com. Nothing was sent.`,
	);
}

/** Nothing for what no request can be sent to, such as a port above 65535. */
export function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
