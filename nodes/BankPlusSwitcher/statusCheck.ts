import { asText } from '../shared/values/asText';
import type { ApiRequest } from '../shared/contract/request';
import type { Fields } from '../shared/contract/field';

/** Status Check: what the switcher knows of a refnum. */
export const statusCheck = ({ refnum }: Fields): ApiRequest => ({
	method: 'POST',
	url: '/check',
	body: { refnum: asText(refnum) },
});
