import type { IDataObject } from 'n8n-workflow';

import { at } from '../../common/hosts';
import { jsonObject } from '../../common/checks';
import type { ApiRequest } from '../../../shared/contract/request';
import type { Field, Fields } from '../../../shared/contract/field';

/** Transaction History. Only `mobileNumber` is printed, and no method. */
export function historyRequest({ mobileNumber, additionalQuery }: Fields): ApiRequest {
	return {
		method: 'GET',
		url: at('bank', '/pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper'),
		qs: { mobileNumber, ...(additionalQuery as IDataObject | undefined) },
	};
}

export const additionalQuery: Field = {
	property: {
		displayName: 'Additional Query Parameters',
		name: 'additionalQuery',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "size": 100 }',
		description:
			'JSON object with query parameters that your contract with KasPro names, such as those for dates and pages',
	},
	check: jsonObject,
};
