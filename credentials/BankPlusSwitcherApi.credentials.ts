import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { asText } from '../nodes/shared/asText';
import { NotRunError } from '../nodes/shared/notRunError';
import { isObject } from '../nodes/shared/send';

const OTHER_HOST =
	'The Bank+ Switcher credential sends its headers to its own base URL only. Nothing was sent.';

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
		'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments#bank-switcher';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://127.0.0.1:4010',
			description: 'Scheme, host and port of the switcher in your network',
		},
		{
			displayName: 'Headers',
			name: 'headers',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Header',
			default: {},
			description: 'Sent with every request',
			options: [
				{
					displayName: 'Header',
					name: 'header',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							typeOptions: { password: true },
							default: '',
						},
					],
				},
			],
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions & { uri?: string },
	): Promise<IHttpRequestOptions> {
		const host = readBaseUrl(credentials);
		const given = request.url || request.uri || '';
		const url = /^https?:\/\//i.test(given) ? given : `${host}${given}`;
		if (!url.startsWith(`${host}/`)) throw new NotRunError('CREDENTIAL_INCOMPLETE', OTHER_HOST);
		const headers = { ...request.headers, ...readHeaders(credentials.headers) };
		return Object.assign(request, { ...('uri' in request ? { uri: url } : { url }), headers });
	}

	// A status check moves no money, and none has a refnum of the year 2000: any answer in JSON will do.
	test: ICredentialTestRequest = {
		request: { method: 'POST', url: '/check', body: { refnum: '0001010000000000' } },
	};
}

function readBaseUrl({ baseUrl }: ICredentialDataDecryptedObject): string {
	const host = asText(baseUrl).trim().replace(/\/+$/, '');
	if (/^https?:\/\/[^\s/]+$/i.test(host)) return host;
	throw new NotRunError(
		'CREDENTIAL_INCOMPLETE',
		'Base URL of the Bank+ Switcher credential must be scheme, host and port, such as http://127.0.0.1:4010. Nothing was sent.',
	);
}

/** Entries without a name are left out. */
function readHeaders(headers: unknown): IDataObject {
	const entries: unknown[] =
		isObject(headers) && Array.isArray(headers.header) ? headers.header : [];
	return Object.fromEntries(
		entries
			.filter(isObject)
			.map(({ name, value }): [string, string] => [asText(name).trim(), asText(value)])
			.filter(([name]) => name !== ''),
	);
}
