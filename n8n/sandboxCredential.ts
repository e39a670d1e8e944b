import type { Sandbox } from '../sandbox/server';
import type { NewCredential } from './api';

/** What a user would type in to work with the sandbox. */
export function sandboxCredential({ url, duitku }: Sandbox): NewCredential {
	const { userId, email, secretKey } = duitku.merchant;
	return {
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
	};
}
