import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { BankPlus } from '../../nodes/BankPlus/BankPlus.node';
import { credentialsAt } from './credentials';
import { runnerOf } from './runnerOf';
import { useSandbox } from './useSandbox';
import { wireOf } from './wire';

/** The node of Bank+ and the agent of a sandbox: one of the file's own, unless told. */
export function useBankPlus(sandbox = useSandbox()) {
	const { username, password, pin, sid } = sandbox.bankPlus.agent;
	/** The agent's credential, without a session. */
	const credential = (changes: ICredentialDataDecryptedObject = {}) =>
		credentialsAt(sandbox.url, { bankPlusApi: { username, password, pin, sid, ...changes } });
	return {
		sandbox,
		paths: sandbox.bankPlus.paths,
		credential,
		...runnerOf(new BankPlus(), credential, { timeout: 5 }),
		...wireOf(sandbox),
		payments: () => sandbox.ledger.transfers({ system: 'bankPlus' }),
	};
}
