import { createHash } from 'crypto';
import type { IDataObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { NotRunError } from '../../shared/contract/notRunError';
import type { Service } from '../../shared/contract/service';
import { asText } from '../../shared/values/asText';
import { parseObject } from '../../shared/values/json';
import { logInOnce, sessionIsStored } from '../../shared/wire/logins';
import { sendBare } from '../../shared/wire/send';

/** What a partner logs in with. */
export interface Login {
	baseUrl: string;
	clientId: string;
	clientSecret: string;
}

/** A token as the credential keeps it, written as JSON. */
interface KeptToken {
	token: string;
	/** Milliseconds since 1970. From then on it is renewed, although KasPro still takes it. */
	renewAt: number;
	/** Which login it belongs to: a changed credential needs another token. */
	login: string;
}

const LOGIN_PATH = '/authentication-server/oauth/token';
const TIMEOUT_MS = 20_000;

/** HTTP statuses that speak of who asks; the others speak of the server. */
const REFUSING_STATUSES = [400, 401, 403];

/** How long before it ends a token is renewed: a payment must not meet its end on the way. */
const MARGIN_MS = 60_000;

/** A token that says nothing of its end. When it is refused, it is renewed. */
const UNSAID_LIFETIME_MS = 365 * 24 * 3_600_000;

/** Tokens that KasPro has refused before their time, the newest last. */
const refused = new Set<unknown>();
const MAX_REFUSED = 100;

function markRefused(kept: unknown): void {
	refused.add(kept);
	if (refused.size > MAX_REFUSED) refused.delete(refused.values().next().value);
}

/** The token to send, unless there is none for this login, or it was refused or is about to end. */
export function currentToken(kept: unknown, login: Login): string | undefined {
	const owner = fingerprint(login);
	// n8n stores a token before it authenticates with it: from here on, everyone reads it there.
	sessionIsStored(owner, asText(kept));
	const { token, renewAt, login: its } = parseObject(kept) ?? {};
	const isCurrent = its === owner && Number(renewAt) > Date.now() && !refused.has(kept);
	return isCurrent ? asText(token) : undefined;
}

/** A new token, as the credential keeps it. Who asks while one is under way gets that one. */
export async function renewToken(
	helpers: IHttpRequestHelper['helpers'],
	login: Login,
): Promise<string> {
	const { session } = await logInOnce(fingerprint(login), async () => ({
		session: await logIn(helpers, login),
		answer: {},
	}));
	return session;
}

async function logIn(helpers: IHttpRequestHelper['helpers'], login: Login): Promise<string> {
	const { baseUrl, clientId, clientSecret } = login;
	const request: IHttpRequestOptions = {
		method: 'POST',
		url: `${baseUrl}${LOGIN_PATH}`,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		auth: { username: clientId, password: clientSecret },
		body: 'grant_type=client_credentials',
	};
	const reply = await sendBare(helpers, request, TIMEOUT_MS);
	if (reply.kind === 'none') {
		throw new NotRunError(
			'LOGIN_UNANSWERED',
			`KasPro could not be reached for an access token at ${baseUrl}. Nothing was sent without one.`,
		);
	}
	const { httpStatus, body: answer = {} } = reply;
	const token = asText(answer.access_token);
	if (httpStatus !== 200 || token === '') throw loginRefused(httpStatus, answer);

	const saidMs = Number(answer.expires_in) * 1000;
	const lifetimeMs = saidMs > 0 ? saidMs : UNSAID_LIFETIME_MS;
	const kept: KeptToken = {
		token,
		renewAt: Date.now() + lifetimeMs - Math.min(MARGIN_MS, lifetimeMs / 2),
		login: fingerprint(login),
	};
	return JSON.stringify(kept);
}

function loginRefused(httpStatus: number, { error }: IDataObject): NotRunError {
	const reason = asText(error);
	const detail = reason === '' ? '' : ` (${reason})`;
	return new NotRunError(
		REFUSING_STATUSES.includes(httpStatus) ? 'LOGIN_REFUSED' : 'LOGIN_UNANSWERED',
		`KasPro gave no access token: HTTP ${httpStatus}${detail}. Check Client ID, Client Secret and Bank Base URL. Nothing was sent without one.`,
	);
}

const fingerprint = ({ baseUrl, clientId, clientSecret }: Login): string =>
	createHash('sha256')
		.update(JSON.stringify([baseUrl, clientId, clientSecret]))
		.digest('hex');

/** The credential that the three KasPro systems share. */
export const kasProAccess: Pick<Service, 'credential' | 'tokenRenewal'> = {
	credential: 'kasProApi',
	tokenRenewal: {
		// With the other kinds of authentication there is no token to replace.
		refuse: ({ authentication, accessToken }) => {
			if (authentication !== 'signedPartner') return false;
			markRefused(accessToken);
			return true;
		},
	},
};
