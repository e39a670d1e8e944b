import { createHmac } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

/** Who signs, and with what. */
export interface Partner {
	key: string;
	secret: string;
	/** Blank where none is registered. */
	origin: string;
}

/** What is signed of a request. */
export interface Target {
	method: string;
	/** Without the query. */
	path: string;
	/** When it is made, as the HTTP header `Date` writes it. */
	date: string;
}

/** The headers by which KasPro knows a partner, but for the access token. */
export function signedHeaders(
	{ key, secret, origin }: Partner,
	{ method, path, date }: Target,
): IDataObject {
	const signature = createHmac('sha256', secret)
		.update(`(request-target): ${method.toLowerCase()} ${path}\ndate: ${date}`)
		.digest('base64');
	return {
		'Partner-Key': key,
		...(origin !== '' && { Origin: origin }),
		Date: date,
		'KasPro-Signature': `Signature keyId="${key}",algorithm="hmac-sha256",headers="(request-target) date",signature="${encodeURIComponent(signature)}"`,
	};
}
