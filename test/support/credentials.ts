import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';

import { BankPlusApi } from '../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../credentials/KasProApi.credentials';
import { CredentialStore } from './credentialStore';

type CredentialName = 'duitkuDisbursementApi' | 'bankPlusApi' | 'bankPlusSwitcherApi' | 'kasProApi';

export type CredentialData = Partial<Record<CredentialName, ICredentialDataDecryptedObject>>;

interface BlankCredential {
	name: CredentialName;
	type: ICredentialType;
	/** What n8n stores for a system at this address, before anybody types in a secret. */
	at: (url: string) => ICredentialDataDecryptedObject;
}

const BLANK_CREDENTIALS: readonly BlankCredential[] = [
	{
		name: 'duitkuDisbursementApi',
		type: new DuitkuDisbursementApi(),
		at: (url) => ({ environment: 'custom', baseUrl: url, cashOutBaseUrl: url }),
	},
	{
		name: 'bankPlusApi',
		type: new BankPlusApi(),
		at: (url) => ({ environment: 'custom', baseUrl: url, sessionId: '' }),
	},
	{
		name: 'bankPlusSwitcherApi',
		type: new BankPlusSwitcherApi(),
		at: (url) => ({ baseUrl: url, headers: {} }),
	},
	{
		name: 'kasProApi',
		type: new KasProApi(),
		at: (url) => ({
			bankBaseUrl: url,
			walletBaseUrl: url,
			goldBaseUrl: url,
			headers: {},
			accessToken: '',
		}),
	},
];

/** A credential of each type for the systems at this address, with what else stands in them. */
export function credentialsAt(url: string, data: CredentialData): CredentialStore {
	const store = new CredentialStore();
	for (const { name, type, at } of BLANK_CREDENTIALS) {
		store.add(type, { ...at(url), ...data[name] });
	}
	return store;
}
