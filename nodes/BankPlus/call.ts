import { asText } from '../shared/values/asText';
import type { ApiRequest } from '../shared/contract/request';
import type { Fields } from '../shared/contract/field';

/** The documented names of the PIN, one per operation. */
export type PinName = 'pin_platform' | 'pin_transaksi' | 'pin';

/**
 * A call of Bank+, by the part of its path that follows `/bankplus/`. The document prints no
 * method: POST. The credential adds the session, and `sid` and the PIN where they are left out.
 */
export const post = (path: string, body: Fields = {}, sid?: unknown): ApiRequest => ({
	method: 'POST',
	url: `/bankplus/${path}`,
	...(asText(sid) === '' ? {} : { headers: { sid: asText(sid) } }),
	body,
});

/** A call with a PIN, under the name that the operation's page gives it. */
export const postWithPin = (
	path: string,
	pinName: PinName,
	{ pin, sid, ...body }: Fields,
): ApiRequest => post(path, { ...body, [pinName]: asText(pin) }, sid);
