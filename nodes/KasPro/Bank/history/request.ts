import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../../shared/contract/field';
import type { ApiRequest } from '../../../shared/contract/request';
import { isObject } from '../../../shared/values/json';
import { at } from '../../common/hosts';

/** Transaction History. Only `mobileNumber` is printed, and no method. */
export const historyRequest = (
	{ mobileNumber, additionalQuery }: Fields,
	paging: IDataObject = {},
): ApiRequest => ({
	method: 'GET',
	url: at('bank', '/pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper'),
	qs: { mobileNumber, ...(isObject(additionalQuery) ? additionalQuery : {}), ...paging },
});
