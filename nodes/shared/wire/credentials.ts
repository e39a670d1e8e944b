import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Caller } from './send';

/** What a run has read: n8n fetches a credential from its database and decrypts it each time. */
const readBy = new WeakMap<Caller, Map<string, Promise<ICredentialDataDecryptedObject>>>();

/**
 * The credential of a node, read once per run. For systems whose credential renews nothing: what a
 * session or a token becomes meanwhile would not be seen. Triggers live for as long as they are
 * active, so they read it each time.
 */
export async function credentialOf(
	caller: Caller,
	name: string,
): Promise<ICredentialDataDecryptedObject> {
	if (!('getExecutionCancelSignal' in caller)) return await caller.getCredentials(name);
	const read = readBy.get(caller) ?? new Map<string, Promise<ICredentialDataDecryptedObject>>();
	readBy.set(caller, read);
	const credential = read.get(name) ?? caller.getCredentials(name);
	read.set(name, credential);
	return await credential;
}
