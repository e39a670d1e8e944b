import type { Fields } from '../shared/contract/field';
import type { ApiRequest } from '../shared/contract/request';
import type { RequestPath } from './signatures';

/** A call of Duitku. The credential adds the user, the time and the signature to its body. */
export const post = (path: RequestPath, body: Fields = {}): ApiRequest => ({
	method: 'POST',
	url: path,
	body,
});
