import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { FIXED_HEADERS, readFixedHeaders } from '../nodes/shared/form/fixedHeaders';
import {
	readBaseUrl,
	aim,
	givenUrl,
	ownUrl,
	type SignedRequest,
} from '../nodes/shared/wire/target';

/**
 * Bank+ switcher: a plain address without a login of its own. Headers can be added for whatever
 * stands before it, such as a gateway. A request with a path (`/check`) goes to the base URL, and
 * one with a whole URL must be for it.
 */
export class BankPlusSwitcherApi implements ICredentialType {
	name = 'bankPlusSwitcherApi';

	displayName = 'Bank+ Switcher API';

	icon = {
		light: 'file:../nodes/BankPlusSwitcher/bankPlusSwitcher.svg',
		dark: 'file:../nodes/BankPlusSwitcher/bankPlusSwitcher.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments/blob/main/docs/credentials.md#bank-switcher-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://switcher.example.com:7221',
			description: 'Scheme, host and port of the switcher in your network',
		},
		FIXED_HEADERS,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: SignedRequest,
	): Promise<IHttpRequestOptions> {
		const host = readBaseUrl('Bank+ Switcher', 'Base URL', credentials.baseUrl);
		const url = ownUrl('Bank+ Switcher', givenUrl(request), [host]);
		const headers = { ...request.headers, ...readFixedHeaders(credentials.headers) };
		return aim('Bank+ Switcher', request, { url, headers });
	}

	// A status check moves no money, and none has a refnum of the year 2000: any answer in JSON will
	// do.
	test: ICredentialTestRequest = {
		request: { method: 'POST', url: '/check', body: { refnum: '0001010000000000' } },
	};
}
