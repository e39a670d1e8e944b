import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import { credentialsAt } from './credentials';
import { onlineInquiry } from './duitkuCalls';
import { runnerOf } from './runnerOf';
import { useSandbox } from './useSandbox';
import { wireOf } from './wire';

/** The node of Duitku and the merchant of a sandbox: one of the file's own, unless told. */
export function useDuitku(sandbox = useSandbox()) {
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	/** The merchant's credential. */
	const credential = (changes: ICredentialDataDecryptedObject = {}) =>
		credentialsAt(sandbox.url, {
			duitkuDisbursementApi: { userId: String(userId), email, secretKey, ...changes },
		});
	// No pause between status checks, so that tests wait for nothing.
	const { run, read, pick } = runnerOf(new DuitkuDisbursement(), credential, {
		statusCheckPause: 0,
		timeout: 5,
	});
	return {
		sandbox,
		paths: sandbox.duitku.paths,
		credential,
		run,
		pick,
		/** Inquires for every row, and gives the items that a transfer takes. */
		inquire: async (rows: IDataObject[], inquiry = onlineInquiry()) =>
			await read(inquiry, { items: rows }),
		...wireOf(sandbox),
		/** The ledger's payments of a reference, by status. */
		paid: (reference: unknown) =>
			sandbox.ledger.transfers({ reference: String(reference) }).map(({ status }) => status),
	};
}
