import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { BankPlusSwitcher } from '../../../nodes/BankPlusSwitcher/BankPlusSwitcher.node';
import type { Sandbox } from '../../../sandbox/server';
import { CredentialStore } from '../../support/credentialStore';
import { runNode, type NodeRun, type RunOptions } from '../../support/engine';

/** Invented accounts of the sandbox. */
export const SOURCE = { sourceBank: 'BRINIDJA', sourceAccount: '888801000000001' };
export const POOR_SOURCE = { sourceBank: 'BRINIDJA', sourceAccount: '888801000000002' };
export const PAYEE = { bank: 'BRINIDJA', account: '888801000000003' };

type Extras = Partial<Pick<RunOptions, 'mode' | 'retryOf' | 'onStarted'>>;

export const switcherCredential = (sandbox: Sandbox) =>
	new CredentialStore().add(new BankPlusSwitcherApi(), {
		baseUrl: sandbox.url,
		headers: { header: [{ name: 'x-gateway-key', value: 'gateway secret' }] },
	});

/** Runs one operation of the node against the sandbox, without pauses between status checks. */
export async function runSwitcher(
	sandbox: Sandbox,
	[resource, operation]: readonly [string, string],
	parameters: INodeParameters = {},
	items?: IDataObject[],
	settings: Partial<INode> = {},
	extras: Extras = {},
): Promise<NodeRun> {
	const { options = {}, ...rest } = parameters;
	return await runNode({
		node: new BankPlusSwitcher(),
		parameters: {
			...rest,
			resource,
			operation,
			options: { statusCheckPause: 0, timeout: 5, ...(options as INodeParameters) },
		},
		items,
		credentials: switcherCredential(sandbox),
		settings,
		...extras,
	});
}

/** Inquires about the payee, once per payment: a payment code pays once. */
export async function inquired(sandbox: Sandbox, count = 1): Promise<IDataObject[]> {
	const items = Array.from({ length: count }, () => ({}));
	const { json, error } = await runSwitcher(sandbox, ['account', 'inquiry'], PAYEE, items);
	if (error) throw error;
	return json[0] ?? [];
}

export const SEND = ['transfer', 'send'] as const;
export const REVERSE = ['transfer', 'reverse'] as const;
export const GET_STATUS = ['transfer', 'getStatus'] as const;

export const TRANSFER: INodeParameters = { ...SOURCE, amount: 50_000, remark: 'Salary' };
