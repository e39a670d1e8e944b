import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { hostOf, LOGIN_PATH, readLogin, userOf } from '../nodes/BankPlus/access';
import { PIN_NAMES, takesSid } from '../nodes/BankPlus/endpoints';
import { NotRunError } from '../nodes/shared/contract/notRunError';
import type { Reply } from '../nodes/shared/contract/reply';
import { asText } from '../nodes/shared/values/asText';
import { isObject } from '../nodes/shared/values/json';
import { logInOnce, sessionIsStored } from '../nodes/shared/wire/logins';
import { sendBare } from '../nodes/shared/wire/send';
import { aim, givenUrl, ownUrl, type SignedRequest } from '../nodes/shared/wire/target';

const LOGIN_TIMEOUT_MS = 30_000;

// Apart from the class, because the linter takes a field for a secret by its name alone.
const SID: INodeProperties = {
	displayName: 'SID',
	name: 'sid',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Reference code of the switcher (kode referensi switcher), if Bank+ gave you one. An operation can override it.',
};

const PIN: INodeProperties = {
	displayName: 'PIN',
	name: 'pin',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Transaction PIN of the account holder (PIN transaksi pemilik rekening). It is used where an operation leaves its PIN blank, so that no workflow holds it.',
};

const SESSION_ID: INodeProperties = {
	displayName: 'Session ID',
	name: 'sessionId',
	type: 'hidden',
	typeOptions: { expirable: true, password: true },
	default: '',
};

/**
 * Bank+: logs in and adds the session to every request, and `sid` and the PIN where they are left
 * out. A request with a path (`/bankplus/bsa/checkAccount`) goes to the environment's host; one
 * with a whole URL must be for that host, since it carries the session.
 */
export class BankPlusApi implements ICredentialType {
	name = 'bankPlusApi';

	displayName = 'Bank+ API';

	icon = {
		light: 'file:../nodes/BankPlus/bankPlus.svg',
		dark: 'file:../nodes/BankPlus/bankPlus.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments/blob/main/docs/credentials.md#bank-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{
					name: 'Development',
					value: 'development',
					description: 'Test environment of Bank+',
				},
				{
					name: 'Custom',
					value: 'custom',
					description: 'The production address that Bank+ gave you, or a local one',
				},
			],
			default: 'development',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://bankplus.example.com',
			description: 'Scheme, host and port: what stands before /bankplus/',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. CTH000001',
			description: 'The user of the agent (username agen)',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'After Change Password, enter the new one here',
		},
		SID,
		PIN,
		SESSION_ID,
	];

	/**
	 * n8n calls this when there is no session, after an HTTP 401 that it sees, and for a test of the
	 * credential; it stores what comes back. With a `lastSession`, the session is to be cleared.
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<{ sessionId: string }> {
		if (credentials.lastSession !== undefined) return { sessionId: '' };
		const { session } = await logInOnce(userOf(credentials), async () =>
			readLogin(await postLogin(this, credentials)),
		);
		return { sessionId: session };
	}

	/** Idempotent: n8n calls it once more on the same request after an HTTP 401. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: SignedRequest,
	): Promise<IHttpRequestOptions> {
		const { url, path } = resolveUrl(request, hostOf(credentials));
		const headers: IDataObject = { ...request.headers, 'content-type': 'application/json' };
		if (path === LOGIN_PATH) {
			return aim('Bank+', request, { url, headers, body: loginBody(credentials) });
		}

		const session = asText(credentials.lastSession) || asText(credentials.sessionId);
		sessionIsStored(userOf(credentials), session);
		if (session !== '') headers.sessionid = session;
		const sid = asText(headers.sid) || asText(credentials.sid);
		if (sid !== '' && takesSid(path)) headers.sid = sid;
		const body = withPin(request.body, credentials);
		return aim('Bank+', request, { url, headers, body });
	}

	// The login has been made before this request is sent; Bank+ may refuse with HTTP 200.
	test: ICredentialTestRequest = {
		request: { method: 'POST', url: '/bankplus/master/jobs', body: {} },
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 'SESSION_NOT_FOUND',
					message: 'The login works, but Bank+ refuses the session that it gives.',
				},
			},
		],
	};
}

const loginBody = ({ username, password }: ICredentialDataDecryptedObject): IDataObject => ({
	username: asText(username),
	password: asText(password),
});

const postLogin = async (
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<Reply> =>
	await sendBare(
		helpers,
		{
			method: 'POST',
			url: `${hostOf(credentials)}${LOGIN_PATH}`,
			headers: { 'content-type': 'application/json' },
			body: loginBody(credentials),
			json: true,
		},
		LOGIN_TIMEOUT_MS,
	);

function resolveUrl(request: SignedRequest, host: string) {
	const url = ownUrl('Bank+', givenUrl(request), [host]);
	return { url, path: new URL(url).pathname };
}

/** Fills the PIN in where a body names one and leaves it blank. */
function withPin(
	body: IHttpRequestOptions['body'],
	{ pin }: ICredentialDataDecryptedObject,
): IHttpRequestOptions['body'] {
	if (!isObject(body)) return body;
	const blank = PIN_NAMES.filter((name) => body[name] === '');
	if (blank.length === 0) return body;
	if (asText(pin) === '') {
		throw new NotRunError(
			'CREDENTIAL_INCOMPLETE',
			'There is no PIN: enter it in the node or in the Bank+ credential. The call was not sent.',
		);
	}
	return { ...body, ...Object.fromEntries(blank.map((name) => [name, asText(pin)])) };
}
