import type { Fields } from '../shared/contract/field';
import type { ApiRequest } from '../shared/contract/request';
import { asText } from '../shared/values/asText';
import { ENDPOINTS, pathOf, type Endpoint, type Takes } from './endpoints';

/**
 * A call of Bank+. The document prints no method: POST. The PIN goes out under the name that the
 * call has for it. The credential adds the session, and `sid` and the PIN where they are left out.
 */
export function post(endpoint: Endpoint, { sid, pin, ...body }: Fields = {}): ApiRequest {
	const takes: Takes = ENDPOINTS[endpoint];
	// The caller's own: Bank+ has no field for it.
	delete body.reference;
	return {
		method: 'POST',
		url: pathOf(endpoint),
		...(asText(sid) === '' ? {} : { headers: { sid: asText(sid) } }),
		body: takes.pin === undefined ? body : { ...body, [takes.pin]: asText(pin) },
	};
}
