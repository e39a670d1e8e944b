import { credentialsAt, type CredentialData } from '../../support/credentials';
import type { CredentialStore } from '../../support/credentialStore';

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

/** All four credentials with their secrets, for the server at this address. */
export function credentialsFor(url: string, changes: CredentialData = {}): CredentialStore {
	return credentialsAt(url, {
		duitkuDisbursementApi: {
			userId: USER_ID,
			email: EMAIL,
			secretKey: SECRETS.secretKey,
			...changes.duitkuDisbursementApi,
		},
		bankPlusApi: {
			username: 'agent',
			password: SECRETS.password,
			pin: SECRETS.pin,
			sid: SECRETS.sid,
			...changes.bankPlusApi,
		},
		bankPlusSwitcherApi: {
			headers: { header: [{ name: 'x-gateway-key', value: SECRETS.gatewayKey }] },
			...changes.bankPlusSwitcherApi,
		},
		kasProApi: {
			authentication: 'signedPartner',
			clientId: 'client',
			clientSecret: SECRETS.clientSecret,
			partnerKey: SECRETS.partnerKey,
			signatureSecret: SECRETS.signatureSecret,
			origin: '',
			...changes.kasProApi,
		},
	});
}
