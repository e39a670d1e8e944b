import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { RESPONSE_CODES } from '../nodes/DuitkuDisbursement/responseCodes';
import { sign, signedFieldsOf } from '../nodes/DuitkuDisbursement/signatures';
import { NotRunError } from '../nodes/shared/contract/notRunError';
import { asText } from '../nodes/shared/values/asText';
import { isObject } from '../nodes/shared/values/json';
import {
	aim,
	givenUrl,
	ownUrl,
	readBaseUrl,
	type SignedRequest,
} from '../nodes/shared/wire/target';

/** Only these four endpoints have another name in the sandbox. */
const NAMED_FOR_SANDBOX = /\/disbursement\/(inquiry|transfer)(clearing)?$/;

const CASH_OUT_PATH = '/api/cashout/';

const HOSTS: Record<string, { disbursement: string; cashOut: string }> = {
	sandbox: {
		disbursement: 'https://sandbox.duitku.com',
		cashOut: 'https://disbursement-sandbox.duitku.com',
	},
	production: {
		disbursement: 'https://passport.duitku.com',
		cashOut: 'https://disbursement.duitku.com',
	},
};

/**
 * Duitku Disbursement: adds userId, email, timestamp and signature to the JSON body of a request.
 * A request with a path (`/webapi/api/disbursement/inquiry`) goes to the environment's host; one
 * with a whole URL keeps it, so that the HTTP Request node can call any endpoint.
 */
export class DuitkuDisbursementApi implements ICredentialType {
	name = 'duitkuDisbursementApi';

	displayName = 'Duitku Disbursement API';

	icon = {
		light: 'file:../nodes/DuitkuDisbursement/duitku.svg',
		dark: 'file:../nodes/DuitkuDisbursement/duitku.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments/blob/main/docs/credentials.md#duitku-disbursement-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{
					name: 'Sandbox',
					value: 'sandbox',
					description: 'Test environment of Duitku. No real money moves.',
				},
				{
					name: 'Production',
					value: 'production',
					description: 'Real money',
				},
				{
					name: 'Custom',
					value: 'custom',
					description: 'Other addresses with the paths of the sandbox, such as a local one',
				},
			],
			default: 'sandbox',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://duitku.example.com',
			description: 'Scheme, host and port for everything but cash out',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Cash Out Base URL',
			name: 'cashOutBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://cash-out.example.com',
			description: 'Scheme, host and port for cash out (tarik tunai)',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234',
			description: 'The number that Duitku gave you when disbursement was activated',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'name@email.com',
			default: '',
			required: true,
			description: 'The e-mail address that is registered with Duitku',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Signs every request. It never leaves n8n.',
		},
	];

	/** Idempotent: n8n calls it once more on the same request after an HTTP 401. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions & { signedAtMs?: number },
	): Promise<IHttpRequestOptions> {
		const url = resolveUrl(request, credentials);
		const unsigned: IDataObject = {
			...readBody(request.body),
			userId: readUserId(credentials.userId),
			email: asText(credentials.email).trim(),
			timestamp: request.signedAtMs ?? Date.now(),
		};
		const secretKey = asText(credentials.secretKey).trim();
		const signature = sign(signedFieldsOf(url), unsigned, secretKey);
		const body = { ...unsigned, signature };
		return aim('Duitku', request, { url, headers: request.headers, body });
	}

	// Duitku answers refusals with HTTP 200, so each documented code but 00 is a rule of its own.
	test: ICredentialTestRequest = {
		request: { method: 'POST', url: '/webapi/api/disbursement/checkbalance', body: {} },
		rules: Object.entries(RESPONSE_CODES)
			.filter(([, { outcome }]) => outcome !== 'success')
			.map(([value, { meaning, fix }]) => ({
				type: 'responseSuccessBody',
				properties: {
					key: 'responseCode',
					value,
					message: `${meaning} (${value}). ${fix ?? 'Try again later.'}`,
				},
			})),
	};
}

/** A path goes to the host of the environment, under the name that the endpoint has there. */
function resolveUrl(
	request: SignedRequest,
	{ environment, baseUrl, cashOutBaseUrl }: ICredentialDataDecryptedObject,
): string {
	const hosts = HOSTS[asText(environment)] ?? {
		disbursement: readBaseUrl('Duitku', 'Base URL', baseUrl),
		cashOut: readBaseUrl('Duitku', 'Cash Out Base URL', cashOutBaseUrl),
	};
	const given = givenUrl(request);
	if (/^https?:/i.test(given)) return ownUrl('Duitku', given, Object.values(hosts));
	const host = given.startsWith(CASH_OUT_PATH) ? hosts.cashOut : hosts.disbursement;
	const isRenamed = environment !== 'production' && NAMED_FOR_SANDBOX.test(given);
	return ownUrl('Duitku', `${host}${given}${isRenamed ? 'sandbox' : ''}`, [host]);
}

function readUserId(value: unknown): number {
	const userId = Number(asText(value));
	if (Number.isSafeInteger(userId) && userId > 0) return userId;
	throw new NotRunError(
		'CREDENTIAL_INCOMPLETE',
		'User ID of the Duitku credential must be a number. Nothing was sent.',
	);
}

/** Nodes give an object; the HTTP Request node gives an object or JSON text. */
function readBody(body: IHttpRequestOptions['body']): IDataObject {
	if (body === undefined || body === null || body === '') return {};
	const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body;
	if (isObject(parsed)) return parsed;
	throw new Error('Duitku takes JSON: send the body as a JSON object. Nothing was sent.');
}
