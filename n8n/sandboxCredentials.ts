import type { Sandbox } from '../sandbox/server';
import type { NewCredential } from './api';

/** What a user would type in to work with the sandbox: one credential of each type. */
export function sandboxCredentials({ url, bankPlus, duitku, kasPro }: Sandbox): NewCredential[] {
	const { userId, email, secretKey } = duitku.merchant;
	const { username, password, pin, sid } = bankPlus.agent;
	const { clientId, clientSecret, partnerKey, signatureSecret, origin } = kasPro.partner;
	return [
		{
			name: 'Duitku Disbursement (sandbox)',
			type: 'duitkuDisbursementApi',
			data: {
				environment: 'custom',
				baseUrl: url,
				cashOutBaseUrl: url,
				userId: String(userId),
				email,
				secretKey,
			},
		},
		{
			name: 'Bank+ (sandbox)',
			type: 'bankPlusApi',
			data: { environment: 'custom', baseUrl: url, username, password, pin, sid, sessionId: '' },
		},
		{
			name: 'Bank+ Switcher (sandbox)',
			type: 'bankPlusSwitcherApi',
			data: { baseUrl: url },
		},
		{
			name: 'KasPro (sandbox)',
			type: 'kasProApi',
			data: {
				bankBaseUrl: url,
				walletBaseUrl: url,
				goldBaseUrl: url,
				authentication: 'signedPartner',
				clientId,
				clientSecret,
				partnerKey,
				signatureSecret,
				origin,
				accessToken: '',
			},
		},
	];
}
