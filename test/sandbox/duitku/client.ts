import { createHash } from 'node:crypto';
import type { Sandbox } from '../../../sandbox/server';
import { http, type Body } from '../support/http';

/** The public test merchant of the document. */
export const EMAIL = 'test@chakratechnology.com';
const SECRET_KEY = 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d';

/** Endpoint names of this test, with their paths. */
export const PATH = {
	onlineInquiry: '/webapi/api/disbursement/inquirysandbox',
	onlineTransfer: '/webapi/api/disbursement/transfersandbox',
	clearingInquiry: '/webapi/api/disbursement/inquiryclearingsandbox',
	clearingTransfer: '/webapi/api/disbursement/transferclearingsandbox',
	cashOut: '/api/cashout/inquiry',
	status: '/webapi/api/disbursement/inquirystatus',
	balance: '/webapi/api/disbursement/checkbalance',
	listBank: '/webapi/api/disbursement/listBank',
};

export type EndpointName = keyof typeof PATH;

/** The signed fields, written down once more, apart from the sandbox's own table. */
const FORMULAS: Record<EndpointName, string> = {
	onlineInquiry: 'email timestamp bankCode bankAccount amountTransfer purpose',
	onlineTransfer:
		'email timestamp bankCode bankAccount accountName custRefNumber amountTransfer purpose disburseId',
	clearingInquiry: 'email timestamp bankCode type bankAccount amountTransfer purpose',
	clearingTransfer:
		'email timestamp bankCode type bankAccount accountName custRefNumber amountTransfer purpose disburseId',
	cashOut: 'email timestamp amountTransfer purpose',
	status: 'email timestamp disburseId',
	balance: 'email timestamp',
	listBank: 'email timestamp',
};

/** SHA256 over the named fields and the secret key. */
export function signatureOver(formula: string, fields: Body): string {
	const hash = createHash('sha256');
	for (const name of formula.split(' ')) {
		const value = fields[name];
		if (typeof value === 'string' || typeof value === 'number') hash.update(String(value));
	}
	return hash.update(SECRET_KEY).digest('hex');
}

export const PAYOUT = {
	bankCode: '014',
	bankAccount: '8760673566',
	amountTransfer: 50_000,
	purpose: 'Payroll',
};

export const CLEARING = { ...PAYOUT, bankAccount: '8760673466', type: 'LLG' };

export const CASH_OUT = {
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	bankCode: '2010',
	accountName: 'Test Account',
	accountIdentity: '0000000000000000',
	phoneNumber: '080000000999',
	purpose: 'Test',
};

/** A client of one sandbox that signs as the document says. */
export function duitkuClient(sandbox: Sandbox, now: () => number = Date.now) {
	const signed = (endpoint: EndpointName, fields: Body): Body => {
		const body: Body = { userId: 3551, email: EMAIL, timestamp: now(), ...fields };
		return { signature: signatureOver(FORMULAS[endpoint], body), ...body };
	};
	const postText = async (endpoint: EndpointName, body: Body): Promise<string> =>
		(await http.post<string>(sandbox.url + PATH[endpoint], body)).data;
	const post = async (endpoint: EndpointName, body: Body): Promise<Body> =>
		JSON.parse(await postText(endpoint, body));

	/** Signs, sends, and reads the answer. */
	const call = async (endpoint: EndpointName, fields: Body = {}): Promise<Body> =>
		await post(endpoint, signed(endpoint, fields));
	/** The fields of a transfer that repeats what the inquiry answered. */
	const transferOf = (asked: Body, inquired: Body): Body => ({
		...asked,
		disburseId: String(inquired.disburseId),
		accountName: inquired.accountName,
		custRefNumber: inquired.custRefNumber,
	});
	/** Inquires and pays. */
	const pay = async (fields: Body): Promise<{ disburseId: string; answer: Body; sent: Body }> => {
		const isClearing = 'type' in fields;
		const inquired = await call(isClearing ? 'clearingInquiry' : 'onlineInquiry', fields);
		const sent = transferOf(fields, inquired);
		const answer = await call(isClearing ? 'clearingTransfer' : 'onlineTransfer', sent);
		return { disburseId: String(inquired.disburseId), answer, sent };
	};
	const statusOf = async (disburseId: string): Promise<unknown> =>
		(await call('status', { disburseId })).responseCode;
	return { signed, post, postText, call, transferOf, pay, statusOf };
}
