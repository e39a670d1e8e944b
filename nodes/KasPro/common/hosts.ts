import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isBlank } from '../../shared/form/checks';
import { ownUrl, readBaseUrl } from '../../shared/wire/target';

const HOSTS = ['bank', 'wallet', 'gold'] as const;

export type Host = (typeof HOSTS)[number];

/** The hosts in the credential. KasPro gives them to each partner. */
const BASE_URLS: Record<Host, { field: string; name: string }> = {
	bank: { field: 'bankBaseUrl', name: 'Bank Base URL' },
	wallet: { field: 'walletBaseUrl', name: 'Wallet Base URL' },
	gold: { field: 'goldBaseUrl', name: 'Gold Base URL' },
};

/** A documented path at one of the hosts. The credential puts the host's base URL in its place. */
export const at = (host: Host, path: string): string => `${host}:${path}`;

/** The whole URL of `at(host, path)`. One that is whole already stays as it is. */
export function resolveUrl(url: string, credentials: ICredentialDataDecryptedObject): string {
	const host = HOSTS.find((known) => url.startsWith(at(known, '/')));
	if (host === undefined) return ownUrl('KasPro', url, ownHosts(credentials));
	const own = readHost(host, credentials);
	return ownUrl('KasPro', `${own}${url.slice(at(host, '').length)}`, [own]);
}

/** Of the three, those that the credential holds. */
const ownHosts = (credentials: ICredentialDataDecryptedObject): string[] =>
	HOSTS.filter((host) => !isBlank(credentials[BASE_URLS[host].field])).map((host) =>
		readHost(host, credentials),
	);

export function readHost(host: Host, credentials: ICredentialDataDecryptedObject): string {
	const { field, name } = BASE_URLS[host];
	return readBaseUrl('KasPro', name, credentials[field]);
}
