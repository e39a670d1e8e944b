import type { IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';

import { KasProApi } from '../../../../credentials/KasProApi.credentials';
import { KasProBank } from '../../../../nodes/KasPro/Bank/KasProBank.node';
import { KasProGold } from '../../../../nodes/KasPro/Gold/KasProGold.node';
import { KasProWallet } from '../../../../nodes/KasPro/Wallet/KasProWallet.node';
import type { Sandbox } from '../../../../sandbox/server';
import { CredentialStore } from '../../../support/credentialStore';
import { runNode, type NodeRun, type RunOptions } from '../../../support/engine';

/** Customers and members of the sandbox. */
export const RICH = '080000000101';
export const POOR = '080000000102';
export const BASIC = '080000000103';
export const DRIVER = '080000000104';
export const FRIEND = '080000000105';

export const NODES: Record<'bank' | 'wallet' | 'gold', () => INodeType> = {
	bank: () => new KasProBank(),
	wallet: () => new KasProWallet(),
	gold: () => new KasProGold(),
};

export type NodeName = keyof typeof NODES;

/** The credential of the sandbox's partner, by default without authentication. */
export function partner(sandbox: Sandbox, changes: IDataObject = {}): CredentialStore {
	const { clientId, clientSecret, partnerKey, signatureSecret, origin } = sandbox.kasPro.partner;
	return new CredentialStore().add(new KasProApi(), {
		bankBaseUrl: sandbox.url,
		walletBaseUrl: sandbox.url,
		goldBaseUrl: sandbox.url,
		authentication: 'none',
		headers: {},
		clientId,
		clientSecret,
		partnerKey,
		signatureSecret,
		origin,
		accessToken: '',
		...changes,
	});
}

/** Has the sandbox ask for a token and a signature, and gives the credential that has them. */
export function signedPartner(sandbox: Sandbox, changes: IDataObject = {}): CredentialStore {
	sandbox.kasPro.configure({ authentication: 'signedPartner' });
	return partner(sandbox, { authentication: 'signedPartner', ...changes });
}

/** Resource and operation, as `transfer: bankTransfer`, with their parameters. */
export interface Call {
	node: NodeName;
	operation: string;
	parameters?: INodeParameters;
}

export function toParameters({ operation, parameters }: Call): INodeParameters {
	const [resource = '', name = ''] = operation.split(': ');
	return { resource, operation: name, options: { timeout: 5 }, ...parameters };
}

type Extras = Partial<Omit<RunOptions, 'node' | 'parameters' | 'settings'>>;

/** Runs one operation of a KasPro node against the sandbox. */
export async function runKasPro(
	sandbox: Sandbox,
	call: Call,
	extras: Extras = {},
	settings: Partial<INode> = {},
): Promise<NodeRun> {
	return await runNode({
		node: NODES[call.node](),
		parameters: toParameters(call),
		credentials: partner(sandbox),
		settings,
		...extras,
	});
}

/** The items of a read, or its error thrown. */
export async function read(sandbox: Sandbox, call: Call, extras: Extras = {}) {
	const { json, error } = await runKasPro(sandbox, call, extras);
	if (error) throw error;
	return json[0] ?? [];
}

/** Requests that reached KasPro, but for those of access tokens. */
export const sent = (sandbox: Sandbox) =>
	sandbox.requests.list().filter(({ path }) => !path.endsWith('/oauth/token'));

/** Answers a path with this body, as HTTP 200 unless told. */
export function answerWith(sandbox: Sandbox, path: string, body: unknown, status = 200): void {
	sandbox.faults.add({ kind: 'status', path, status, body: JSON.stringify(body), times: 'always' });
}
