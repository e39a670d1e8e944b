import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { ownUrl, readBaseUrl } from '../../shared/wire/target';
import { isBlank } from '../../shared/form/checks';

/** The three hosts of the credential. KasPro gives them to each partner. */
const BASE_URLS = {
	bank: { field: 'bankBaseUrl', name: 'Bank Base URL' },
	wallet: { field: 'walletBaseUrl', name: 'Wallet Base URL' },
	gold: { field: 'goldBaseUrl', name: 'Gold Base URL' },
} as const;

type Host = keyof typeof BASE_URLS;

/** A documented path at one of the hosts. The credential puts the host's base URL in its place. */
export const at = (host: Host, path: string): string => `${host}:${path}`;

/** The whole URL of `at(host, path)`. One that is whole already stays as it is. */
export function resolveUrl(url: string, credentials: ICredentialDataDecryptedObject): string {
	const [, host, path] = /^(bank|wallet|gold):(\/.*)$/s.exec(url) ?? [];
	if (host !== undefined && path !== undefined) {
		const own = readHost(host as Host, credentials);
		return ownUrl('KasPro', `${own}${path}`, [own]);
	}
	return ownUrl('KasPro', url, ownHosts(credentials));
}

/** Of the three, those that the credential holds. */
const ownHosts = (credentials: ICredentialDataDecryptedObject): string[] =>
	(Object.keys(BASE_URLS) as Host[])
		.filter((host) => !isBlank(credentials[BASE_URLS[host].field]))
		.map((host) => readHost(host, credentials));

export function readHost(host: Host, credentials: ICredentialDataDecryptedObject): string {
	const { field, name } = BASE_URLS[host];
	return readBaseUrl('KasPro', name, credentials[field]);
}
