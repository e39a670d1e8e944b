import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { KasProBank } from '../../nodes/KasPro/Bank/KasProBank.node';
import { KasProGold } from '../../nodes/KasPro/Gold/KasProGold.node';
import { KasProWallet } from '../../nodes/KasPro/Wallet/KasProWallet.node';
import { credentialsAt } from './credentials';
import { runnerOf } from './runnerOf';
import { useSandbox } from './useSandbox';
import { wireOf } from './wire';

/** Customers and members of the sandbox. */
export const RICH = '080000000101';
export const POOR = '080000000102';
export const BASIC = '080000000103';
export const DRIVER = '080000000104';
export const FRIEND = '080000000105';

export type KasPro = ReturnType<typeof useKasPro>;

export type KasProNode = 'bank' | 'wallet' | 'gold';

/** The three nodes of KasPro and a partner of a sandbox: one of the file's own, unless told. */
export function useKasPro(sandbox = useSandbox()) {
	const { clientId, clientSecret, partnerKey, signatureSecret, origin } = sandbox.kasPro.partner;
	/** The partner's credential, without authentication unless told. */
	const credential = (changes: ICredentialDataDecryptedObject = {}) =>
		credentialsAt(sandbox.url, {
			kasProApi: {
				authentication: 'none',
				clientId,
				clientSecret,
				partnerKey,
				signatureSecret,
				origin,
				...changes,
			},
		});
	/** Has the sandbox ask for a token and a signature, and gives the credential that has them. */
	const signedCredential = (changes: ICredentialDataDecryptedObject = {}) => {
		sandbox.kasPro.configure({ authentication: 'signedPartner' });
		return credential({ authentication: 'signedPartner', ...changes });
	};
	const defaults = { timeout: 5 };
	return {
		sandbox,
		credential,
		signedCredential,
		bank: runnerOf(new KasProBank(), credential, defaults),
		wallet: runnerOf(new KasProWallet(), credential, defaults),
		gold: runnerOf(new KasProGold(), credential, defaults),
		...wireOf(sandbox),
		/** Requests that reached KasPro, but for those of access tokens. */
		sent: () => sandbox.requests.list().filter(({ path }) => !path.endsWith('/oauth/token')),
	};
}
