import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { BANK_LIST } from '../nodes/KasPro/Bank/bankList';
import { currentToken, renewToken, type Login } from '../nodes/KasPro/common/access';
import { readHost, resolveUrl } from '../nodes/KasPro/common/hosts';
import { signedHeaders } from '../nodes/KasPro/common/signatures';
import { FIXED_HEADERS, readFixedHeaders } from '../nodes/shared/form/fixedHeaders';
import { asText } from '../nodes/shared/values/asText';
import { aim, givenUrl, type SignedRequest } from '../nodes/shared/wire/target';

const onlyFor = (authentication: string) => ({
	displayOptions: { show: { authentication: [authentication] } },
});

/**
 * Here and not in the list: one rule of n8n's linters wants it masked, another one warns of that.
 */
const PARTNER_KEY: INodeProperties = {
	displayName: 'Partner Key',
	name: 'partnerKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'Names you in every request, as Partner-Key and in the signature',
	...onlyFor('signedPartner'),
};

/**
 * KasPro Bank, wallet and GoldPro. The documents print no authentication, so it is a choice. A
 * request for `bank:/...`, `wallet:/...` or `gold:/...` goes to that host; one with a whole URL
 * keeps it, so that the HTTP Request node can call any endpoint.
 */
export class KasProApi implements ICredentialType {
	name = 'kasProApi';

	displayName = 'KasPro API';

	icon = {
		light: 'file:../nodes/KasPro/Bank/kasProBank.svg',
		dark: 'file:../nodes/KasPro/Bank/kasProBank.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments/blob/main/docs/credentials.md#kaspro-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Bank Base URL',
			name: 'bankBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://apigw.example.com',
			description:
				'Scheme, host and port of KasPro Bank, such as https://apigw-devel.kaspro.id of its document. Access tokens come from here, and the test of this credential asks here for the bank list.',
		},
		{
			displayName: 'Wallet Base URL',
			name: 'walletBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://apigw.example.com',
			description:
				'Scheme, host and port of the KasPro wallet. KasPro Bank needs it too, for bank transfers and customers.',
		},
		{
			displayName: 'Gold Base URL',
			name: 'goldBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://apigw.example.com',
			description:
				'Scheme, host and port of KasPro GoldPro, such as https://apigw-devel.kaspro.id of its document',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'Headers',
					value: 'headers',
					description: 'Fixed headers that KasPro gave you, such as an API key',
				},
				{
					name: 'None',
					value: 'none',
					description: 'Nothing is added, such as inside a private network',
				},
				{
					name: 'Signed Partner',
					value: 'signedPartner',
					description: 'An OAuth2 access token, and a signature on every request',
				},
			],
			default: 'signedPartner',
			description: 'How KasPro knows you. Its documents leave this open, so ask KasPro.',
		},
		{ ...FIXED_HEADERS, ...onlyFor('headers') },
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. partner-client',
			description: 'The OAuth2 client ID that KasPro gave you',
			...onlyFor('signedPartner'),
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The OAuth2 client secret that KasPro gave you',
			...onlyFor('signedPartner'),
		},
		PARTNER_KEY,
		{
			displayName: 'Signature Secret',
			name: 'signatureSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Signs every request. It never leaves n8n.',
			...onlyFor('signedPartner'),
		},
		{
			displayName: 'Origin',
			name: 'origin',
			type: 'string',
			default: '',
			placeholder: 'e.g. 203.0.113.10',
			description: 'The origin that you registered with KasPro, sent with every request',
			...onlyFor('signedPartner'),
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** n8n calls it when there is no token, and when `authenticate` or KasPro says that it ended. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		if (credentials.authentication !== 'signedPartner') return {};
		return { accessToken: await renewToken(this.helpers, readLogin(credentials)) };
	}

	/** Idempotent: n8n calls it once more on the same request after a login. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: SignedRequest,
	): Promise<IHttpRequestOptions> {
		const url = resolveUrl(givenUrl(request), credentials);
		const headers = { ...request.headers, ...authenticationHeaders(credentials, request, url) };
		return aim('KasPro', request, { url, headers });
	}

	// The bank list moves nothing and needs nothing but access.
	test: ICredentialTestRequest = {
		request: BANK_LIST,
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'message',
					value: 'ERROR',
					message: 'KasPro refused the bank list. Check the authentication of this credential.',
				},
			},
		],
	};
}

function authenticationHeaders(
	credentials: ICredentialDataDecryptedObject,
	{ method = 'GET' }: IHttpRequestOptions,
	url: string,
): IDataObject {
	switch (credentials.authentication) {
		case 'headers':
			return readFixedHeaders(credentials.headers);
		case 'signedPartner':
			return partnerHeaders(credentials, method, new URL(url).pathname);
		default:
			return {};
	}
}

function partnerHeaders(
	credentials: ICredentialDataDecryptedObject,
	method: string,
	path: string,
): IDataObject {
	const token = currentToken(credentials.accessToken, readLogin(credentials));
	// n8n reads a 401 as "log in, then authenticate again": the request itself has not been sent.
	if (!token) {
		const ended = new Error('The access token has ended. Nothing was sent.');
		throw Object.assign(ended, { response: { status: 401 } });
	}
	const partner = {
		key: asText(credentials.partnerKey).trim(),
		secret: asText(credentials.signatureSecret).trim(),
		origin: asText(credentials.origin).trim(),
	};
	const date = new Date().toUTCString();
	return { Authorization: `Bearer ${token}`, ...signedHeaders(partner, { method, path, date }) };
}

const readLogin = (credentials: ICredentialDataDecryptedObject): Login => ({
	baseUrl: readHost('bank', credentials),
	clientId: asText(credentials.clientId).trim(),
	clientSecret: asText(credentials.clientSecret).trim(),
});
