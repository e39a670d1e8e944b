import { asText } from '../shared/values/asText';
import type { ApiRequest, Fields } from '../shared/contract/operation';

/** Status Check: what the switcher knows of a refnum. */
export const statusCheck = ({ refnum }: Fields): ApiRequest => ({
	method: 'POST',
	url: '/check',
	body: { refnum: asText(refnum) },
});
