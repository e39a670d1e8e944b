import type { Fields } from '../shared/contract/field';
import type { ApiRequest } from '../shared/contract/request';

/** A call of the switcher. The document prints no method: POST. */
export const post = (path: string, body: Fields): ApiRequest => ({
	method: 'POST',
	url: path,
	body,
});
