import type { INode, INodeParameters } from 'n8n-workflow';

import type { WorkflowJson } from '../../n8n/api';
import { MERCHANT } from '../../sandbox/duitku/merchant';
import { duitku, onClick } from '../../test/e2e/support/workflows';
import { CALLS, type Call, type CallName } from '../calls';
import { BATCH, type Contestant, type Load, type Way } from '../contestants';
import type { FarSandbox } from '../sandbox/farSandbox';

const SIGNED = { credentials: { duitkuDisbursementApi: { id: '', name: '' } } };

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): INode => ({
	id: crypto.randomUUID(),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...settings,
});

/** The nodes of a contestant that n8n runs: those whose time is measured. */
export function nodesOf(
	{ way, call, parallel = 0 }: Contestant,
	{ latencyMs }: Load,
	sandbox: FarSandbox,
): INode[] {
	const drawn: Record<Exclude<Way, 'client'>, () => INode[]> = {
		node: () => [ourNode(call, parallel)],
		floor: () => [floor(CALLS[call], parallel)],
		byHand: () => byHand(CALLS[call], sandbox, {}),
		byHandInBatches: () =>
			byHand(CALLS[call], sandbox, {
				batching: { batch: { batchSize: BATCH, batchInterval: latencyMs } },
			}),
	};
	if (way === 'client') throw new Error('A bare client is not drawn in n8n');
	return drawn[way]();
}

const field = (name: string) => `={{ $json.${name} }}`;

/** The transfer's fields stand as they are when the node is dropped: each names one of the item. */
function ourNode(operation: CallName, concurrency: number): INode {
	const inquiry: INodeParameters = {
		bankCode: { __rl: true, mode: 'id', value: field('bankCode') },
		bankAccount: field('bankAccount'),
		amountTransfer: field('amountTransfer'),
		purpose: field('purpose'),
	};
	return duitku('Duitku', {
		resource: 'onlineTransfer',
		operation,
		...(operation === 'inquiry' && inquiry),
		options: { concurrency },
	});
}

const floor = ({ path }: Call, parallel: number): INode =>
	node('Floor', 'CUSTOM.floor', 1, { path: nameInProduction(path), parallel }, SIGNED);

/** The credential adds what the sandbox's name has more. */
const nameInProduction = (path: string) => path.replace(/sandbox$/, '');

/** As a user signs a request without our node, in the versions that n8n gives today. */
function byHand({ path, signed }: Call, { url }: FarSandbox, options: INodeParameters): INode[] {
	const { userId, email, secretKey } = MERCHANT;
	const assignments = [
		{ id: '1', name: 'userId', type: 'number', value: userId },
		{ id: '2', name: 'email', type: 'string', value: email },
		{ id: '3', name: 'timestamp', type: 'number', value: '={{ Date.now() }}' },
	];
	return [
		node('Edit Fields', 'n8n-nodes-base.set', 3.5, {
			assignments: { assignments },
			includeOtherFields: true,
			options: {},
		}),
		node('Crypto', 'n8n-nodes-base.crypto', 2, {
			value: `=${signed.map((name) => `{{ $json.${name} }}`).join('')}${secretKey}`,
			dataPropertyName: 'signature',
		}),
		node('HTTP Request', 'n8n-nodes-base.httpRequest', 4.5, {
			method: 'POST',
			url: url + path,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ $json }}',
			options,
		}),
	];
}

/** Feeds the items of a file to nodes in a row, when Execute is pressed. */
export const workflowOf = (name: string, file: string, nodes: readonly INode[]): WorkflowJson =>
	onClick(name, node('Rows', 'CUSTOM.rows', 1, { file }), ...nodes);
