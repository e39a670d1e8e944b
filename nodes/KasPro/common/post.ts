import type { Fields } from '../../shared/contract/field';
import type { ApiRequest } from '../../shared/contract/request';
import { bodyOf } from './body';
import { at, type Host } from './hosts';

/** A call at one of the hosts of KasPro, with the fields of the form as its body. */
export const post = (host: Host, path: string, fields: Fields): ApiRequest => ({
	method: 'POST',
	url: at(host, path),
	body: bodyOf(fields),
});
