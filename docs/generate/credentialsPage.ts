import type { ICredentialType } from 'n8n-workflow';

import { BankPlusApi } from '../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../credentials/KasProApi.credentials';
import { ACTION_NODES, notesOf, TRIGGER_NODES } from './catalogue';
import { page } from './markdown';
import { WRITTEN } from './nodePage';
import { parameterTable } from './parameters';

export const CREDENTIALS: readonly ICredentialType[] = [
	new DuitkuDisbursementApi(),
	new BankPlusApi(),
	new BankPlusSwitcherApi(),
	new KasProApi(),
];

/** How each credential is filled in, what it does to a request, and what to type for a sandbox. */
export const credentialsPage = (): string =>
	page(WRITTEN, notesOf('credentials'), ...CREDENTIALS.map(section));

const section = ({ name, displayName, properties }: ICredentialType): string =>
	[
		`## ${displayName}`,
		`For ${usersOf(name).join(', ')}.`,
		parameterTable(properties.filter(({ type }) => type !== 'hidden')),
		notesOf(name),
	].join('\n\n');

/** The nodes that take it, with links to their pages. */
const usersOf = (credential: string): string[] =>
	[...ACTION_NODES, ...TRIGGER_NODES]
		.map(({ description }) => description)
		.filter(({ credentials = [] }) => credentials.some(({ name }) => name === credential))
		.map(({ displayName, name }) => `[${displayName}](nodes/${name}.md)`);
