import { createHmac } from 'node:crypto';
import { Agent } from 'node:http';
import axios from 'axios';
import type { Sandbox } from '../../sandbox/server';

export type Body = Record<string, unknown>;

/** The paths of the documents, written down once more, apart from the sandbox's own tables. */
export const PATH = {
	token: '/authentication-server/oauth/token',
	balance: '/kasprobankdevBSS/api/v1/K2KB/GetBalance',
	bankInquiry: '/kasprobankdevBSS/api/v1/Inquiry/KasproBank',
	history: '/pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper',
	bankList: '/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code.',
	bankTransfer: '/bank-transfer/',
	qris: '/qris-issuer/',
	register: '/register-customer/',
	getOtp: '/pil-partner-get-otp/',
	validateOtp: '/validate-otp/',
	upgrade: '/pil-partner/ekyc-upgrade-premium-inquiry/',
	customer: '/customer-account-inquiry/',
	p2p: '/p2p-transaction/',
	gold: '/v2/gold-pro',
};

export const PARTNER_ACCOUNT = '4310700000000001';
export const SUPPLIER_ACCOUNT = '4310700000000002';
export const PARTNER_MOBILE = '080000000901';

export const PREMIUM = '080000000101';
export const POOR = '080000000102';
export const BASIC = '080000000103';
export const DRIVER = '080000000104';
export const FRIEND = '080000000105';
export const STRANGER = '080000000199';

export const UNAUTHORIZE = { message: 'ERROR', result: '[GE-0001] Unauthorize' };

/** Whole answers, whatever their status; a connection of its own per request. */
const http = axios.create({
	validateStatus: () => true,
	maxRedirects: 0,
	httpAgent: new Agent({ keepAlive: false }),
});

/** The headers of a signed partner, as reading 15 has them. */
export function signedHeaders(method: string, path: string, date: Date): Record<string, string> {
	const stamp = date.toUTCString();
	const signature = createHmac('sha256', 'sandbox-signature-secret')
		.update(`(request-target): ${method} ${path}\ndate: ${stamp}`)
		.digest('base64');
	return {
		'Partner-Key': 'sandbox-partner-key',
		Origin: 'sandbox.example',
		Date: stamp,
		'KasPro-Signature':
			'Signature keyId="sandbox-partner-key",algorithm="hmac-sha256",' +
			`headers="(request-target) date",signature="${encodeURIComponent(signature)}"`,
	};
}

export function kasProClient(sandbox: Sandbox) {
	const get = async (path: string, params: Body = {}, headers: Record<string, string> = {}) =>
		await http.get(sandbox.url + path, { params, headers });
	const post = async (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
		await http.post(sandbox.url + path, body, { headers });
	const admin = async (method: string, path: string, body?: Body) =>
		await http.request({ method, url: `${sandbox.url}/_sandbox${path}`, data: body });
	/** Only the body of an answer with HTTP 200. */
	const ask = async (path: string, body: unknown = {}) => {
		const { status, data } = await post(path, body);
		expect(status).toBe(200);
		return data;
	};
	const gold = async (path: string, body: unknown = {}) => await ask(PATH.gold + path, body);
	const tokenForm = (fields: Record<string, string> = {}): string =>
		new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: 'sandbox-client',
			client_secret: 'sandbox-client-secret',
			...fields,
		}).toString();
	const logIn = async (fields?: Record<string, string>) =>
		await post(PATH.token, tokenForm(fields), {
			'Content-Type': 'application/x-www-form-urlencoded',
		});
	return { get, post, admin, ask, gold, logIn, tokenForm };
}

export type KasProClient = ReturnType<typeof kasProClient>;
