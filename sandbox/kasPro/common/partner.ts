/** The one partner that the sandbox knows. Nothing here opens anything real. */
export const PARTNER = {
	clientId: 'sandbox-client',
	clientSecret: 'sandbox-client-secret',
	partnerKey: 'sandbox-partner-key',
	signatureSecret: 'sandbox-signature-secret',
	origin: 'sandbox.example',
	/** For authentication by fixed headers. */
	headers: { 'X-Api-Key': 'sandbox-api-key' },
} as const;
