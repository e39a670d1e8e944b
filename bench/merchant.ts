import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { MERCHANT } from '../sandbox/duitku/merchant';

/** What a user types into the credential to work with the sandbox. */
export const credentialFor = (url: string): ICredentialDataDecryptedObject => ({
	environment: 'custom',
	baseUrl: url,
	cashOutBaseUrl: url,
	userId: String(MERCHANT.userId),
	email: MERCHANT.email,
	secretKey: MERCHANT.secretKey,
});
