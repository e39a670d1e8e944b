import type { Fields } from '../shared/contract/field';
import type { ApiRequest } from '../shared/contract/request';
import { asText } from '../shared/values/asText';
import { post } from './post';

/** Status Check: what the switcher knows of a refnum. */
export const statusCheck = ({ refnum }: Fields): ApiRequest =>
	post('/check', { refnum: asText(refnum) });
