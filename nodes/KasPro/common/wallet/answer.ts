import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/values/json';
import { tidy } from '../answer';

/**
 * An answer of the wallet with the fields of `data` beside the rest, so that the next node finds
 * them.
 */
export function fieldsOf({ data, ...rest }: IDataObject): IDataObject {
	if (isObject(data)) return tidy({ ...rest, ...data });
	return tidy(data === undefined ? rest : { ...rest, data });
}
