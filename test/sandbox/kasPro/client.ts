import { createHmac } from 'node:crypto';
import type { Sandbox } from '../../../sandbox/server';
import { exchange, steer, type Body } from '../support/http';

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

/** The headers of a signed partner, as partners are known to sign. */
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

type Headers = Record<string, string>;

/** A client of one sandbox's KasPro systems. */
export function kasProClient(sandbox: Sandbox) {
	const get = async (path: string, params: Body = {}, headers: Headers = {}) =>
		await exchange({ method: 'GET', url: sandbox.url + path, params, headers });
	const post = async (path: string, data: unknown = {}, headers: Headers = {}) =>
		await exchange({ method: 'POST', url: sandbox.url + path, data, headers });
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
	const statusOf = (reference: string) => sandbox.ledger.transfers({ reference })[0]?.status;
	/** Waits until a payment is no longer pending, and gives what has become of it. */
	const ended = async (reference: string) => {
		await sandbox.waitFor(() => statusOf(reference) !== 'pending');
		return statusOf(reference);
	};
	return { get, post, admin: steer(sandbox), ask, gold, logIn, tokenForm, statusOf, ended };
}
