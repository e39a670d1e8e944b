import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { CredentialStore } from '../../support/credentialStore';

/** Each is a word that occurs nowhere else, so that a leak is found by looking for it. */
export const SECRETS = {
	secretKey: 'hush-secret-key',
	password: 'hush-password',
	pin: 'hush-pin',
	nodePin: 'hush-node-pin',
	sid: 'hush-sid',
	session: 'hush-session',
	gatewayKey: 'hush-gateway-key',
	clientSecret: 'hush-client-secret',
	partnerKey: 'hush-partner-key',
	signatureSecret: 'hush-signature-secret',
	token: 'hush-token',
} as const;

/** The secret words in a text, by name. Base64 of the OAuth secret counts as the secret. */
export function secretsIn(text: string): string[] {
	const basic = Buffer.from(`client:${SECRETS.clientSecret}`).toString('base64');
	return Object.entries({ ...SECRETS, basic })
		.filter(([, secret]) => text.includes(secret))
		.map(([name]) => name);
}

export const EMAIL = 'attack@example.com';
export const USER_ID = '3551';

/** All four credentials, for the server at this address. */
export function credentialsFor(url: string, changes: Record<string, object> = {}): CredentialStore {
	return new CredentialStore()
		.add(new DuitkuDisbursementApi(), {
			environment: 'custom',
			baseUrl: url,
			cashOutBaseUrl: url,
			userId: USER_ID,
			email: EMAIL,
			secretKey: SECRETS.secretKey,
			...changes.duitkuDisbursementApi,
		})
		.add(new BankPlusApi(), {
			environment: 'custom',
			baseUrl: url,
			username: 'agent',
			password: SECRETS.password,
			pin: SECRETS.pin,
			sid: SECRETS.sid,
			sessionId: '',
			...changes.bankPlusApi,
		})
		.add(new BankPlusSwitcherApi(), {
			baseUrl: url,
			headers: { header: [{ name: 'x-gateway-key', value: SECRETS.gatewayKey }] },
			...changes.bankPlusSwitcherApi,
		})
		.add(new KasProApi(), {
			bankBaseUrl: url,
			walletBaseUrl: url,
			goldBaseUrl: url,
			authentication: 'signedPartner',
			headers: {},
			clientId: 'client',
			clientSecret: SECRETS.clientSecret,
			partnerKey: SECRETS.partnerKey,
			signatureSecret: SECRETS.signatureSecret,
			origin: '',
			accessToken: '',
			...changes.kasProApi,
		});
}
