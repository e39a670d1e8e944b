import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { DuitkuDisbursementApi } from '../../credentials/DuitkuDisbursementApi.credentials';
import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import type { Sandbox } from '../../sandbox/server';
import { CredentialStore } from './credentialStore';
import { runNode, type NodeRun, type RunOptions } from './engine';

/** Test accounts of the document's scenarios for online transfers. */
export const ONLINE = {
	good: '8760673566',
	linkDown: '8760673559',
	databaseProblem: '8760673560',
	timeOut: '8760673561',
	walletNotEnough: '8760673562',
	hostDown: '8760673563',
	answeredLate: '8760673564',
	otherError: '8760673565',
};

/** The credential of the public sandbox merchant, at the local sandbox. */
export function merchant(sandbox: Sandbox, changes: IDataObject = {}): CredentialStore {
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	return new CredentialStore().add(new DuitkuDisbursementApi(), {
		environment: 'custom',
		baseUrl: sandbox.url,
		cashOutBaseUrl: sandbox.url,
		userId: String(userId),
		email,
		secretKey,
		...changes,
	});
}

type Extras = Partial<
	Pick<RunOptions, 'asTool' | 'credentials' | 'mode' | 'nextTurnOf' | 'onStarted' | 'retryOf'>
>;

/** Runs one operation of the node against the sandbox. */
export async function runDuitku(
	sandbox: Sandbox,
	parameters: INodeParameters,
	items?: IDataObject[],
	settings: Partial<INode> = {},
	extras: Extras = {},
): Promise<NodeRun> {
	return await runNode({
		node: new DuitkuDisbursement(),
		parameters,
		items,
		credentials: merchant(sandbox),
		settings,
		...extras,
	});
}

/** Parameters that take every field from the item. */
const fromItem = (...names: string[]): INodeParameters =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));

const bankFromItem: INodeParameters = {
	bankCode: { __rl: true, mode: 'id', value: '={{ $json.bankCode }}' },
};

export const onlineInquiry = (options: INodeParameters = {}): INodeParameters => ({
	resource: 'onlineTransfer',
	operation: 'inquiry',
	...bankFromItem,
	...fromItem('bankAccount', 'amountTransfer', 'purpose'),
	options,
});

/** Status checks without pauses, so that tests wait for nothing. */
const QUICK: INodeParameters = { statusCheckPause: 0, timeout: 5 };

/** The transfer takes everything from the inquiry's item, as it does on a canvas. */
export const onlineTransfer = (options: INodeParameters = {}): INodeParameters => ({
	resource: 'onlineTransfer',
	operation: 'transfer',
	options: { ...QUICK, ...options },
});

export const clearingInquiry = (): INodeParameters => ({
	...onlineInquiry(),
	resource: 'clearing',
	type: '={{ $json.type }}',
});

export const clearingTransfer = (options: INodeParameters = {}): INodeParameters => ({
	...onlineTransfer(options),
	resource: 'clearing',
});

export const cashOut = (options: INodeParameters = {}): INodeParameters => ({
	resource: 'cashOut',
	operation: 'create',
	...fromItem(
		'bankCode',
		'amountTransfer',
		'custRefNumber',
		'accountName',
		'accountIdentity',
		'phoneNumber',
	),
	options: { timeout: 5, ...options },
});

/** One row of a payroll. */
export const row = (changes: IDataObject = {}): IDataObject => ({
	bankCode: '014',
	bankAccount: ONLINE.good,
	amountTransfer: 50_000,
	purpose: 'Salary',
	...changes,
});

/** Inquires for every row and gives the items that a transfer takes. */
export async function inquired(
	sandbox: Sandbox,
	rows: IDataObject[],
	parameters = onlineInquiry(),
): Promise<IDataObject[]> {
	const { json, error } = await runDuitku(sandbox, parameters, rows);
	if (error) throw error;
	return json[0] ?? [];
}

/** Requests that reached a path of the sandbox. */
export const sentTo = (sandbox: Sandbox, path: string) => sandbox.requests.list({ path });

/** The ledger's payments of a reference, by status. */
export const paid = (sandbox: Sandbox, reference: unknown) =>
	sandbox.ledger.transfers({ reference: String(reference) }).map(({ status }) => status);
