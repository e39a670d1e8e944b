import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** One call to a system. The credential type adds the host, and signs or logs in. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** The documented path; the credential's base URL goes before it. */
	url: string;
	headers?: IDataObject;
	qs?: IDataObject;
	body?: IDataObject;
	/**
	 * The time that a signature with a time in it carries, in milliseconds since 1970; that of the
	 * signing unless told.
	 */
	signedAtMs?: number;
}

/**
 * When a call may go over the wire a second time.
 *
 * - `ifNotRun`: only when the system has said that it did not run it, because the session had
 *   ended.
 * - `ifRefused`: also when its access token was refused with HTTP 401. Not for payments: whether a
 *   gateway looks at the token before it pays, no document says.
 */
export type Resend = 'ifNotRun' | 'ifRefused';
