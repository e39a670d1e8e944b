import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { NotRunError } from '../contract/notRunError';
import { asText } from '../values/asText';

/** A request as nodes make it, or as the HTTP Request node hands it to a credential. */
export type SignedRequest = IHttpRequestOptions & { uri?: string };

/** What a credential makes of a request. */
interface Signed {
	url: string;
	headers?: IDataObject;
	body?: IHttpRequestOptions['body'];
}

/** In the terms of n8n's helper, and in those of the older one that the HTTP Request node uses. */
const NO_REDIRECT = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/** What the request's own address is: a path, or for the HTTP Request node a whole one. */
export const givenUrl = ({ url, uri }: SignedRequest): string => url || uri || '';

/**
 * A whole address at one of the credential's own hosts. Whatever a credential adds to a request
 * must reach no other one, however the address is written.
 */
export function ownUrl(credential: string, given: string, hosts: readonly string[]): string {
	const isPath = given.startsWith('/') && hosts.length === 1;
	const url = parseUrl(isPath ? `${hosts.join('')}${given}` : given);
	const isOwn = url?.username === '' && url.password === '' && hosts.includes(url.origin);
	if (url && isOwn) return url.href;
	throw new NotRunError(
		'CREDENTIAL_INCOMPLETE',
		`The ${credential} credential is for ${hosts.join(', ')} only: use a whole URL there. The call was not sent.`,
	);
}

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

/** The same for all spellings of one address; what is no address stays as it is. */
export const originOf = (value: unknown): string => {
	const given = asText(value).trim();
	return parseUrl(given)?.origin ?? given;
};

/** Nothing for what no request can be sent to, such as a port above 65535. */
export function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/**
 * Writes what a credential adds into the request. No redirect is followed: it would take a session
 * or a signature to wherever the answer says.
 */
export function aim(
	credential: string,
	request: SignedRequest,
	{ url, headers = {}, ...body }: Signed,
): IHttpRequestOptions {
	checkHeaders(credential, headers);
	const target = 'uri' in request ? { uri: url } : { url };
	return Object.assign(request, { ...target, ...NO_REDIRECT, headers, ...body });
}

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** Servers refuse longer ones in ways that do not tell whether the request has run. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]{0,8000}$/;

/** The HTTP client would leave characters out, or fail in a way that looks like a lost answer. */
function checkHeaders(credential: string, headers: IDataObject) {
	const bad = Object.entries(headers).find(
		([name, value]) => !NAME.test(name) || !VALUE.test(asText(value)),
	);
	if (!bad) return;
	throw new NotRunError(
		'CREDENTIAL_INCOMPLETE',
		`The header ${JSON.stringify(bad[0])} of the ${credential} credential has a name or a value that no request can carry. Nothing was sent.`,
	);
}
