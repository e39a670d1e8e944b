import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { WorkflowJson } from '../../../n8n/api';

type NodeSettings = Partial<Omit<INode, 'name' | 'parameters'>>;

const SPACING = 224;

export function node(
	name: string,
	type: string,
	parameters: object,
	settings: NodeSettings = {},
): INode {
	return {
		id: crypto.randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INodeParameters,
		...settings,
	};
}

/** The items that a workflow starts with. */
export function items(rows: readonly IDataObject[]): INode {
	const jsCode = `return ${JSON.stringify(rows)}.map((json) => ({ json }));`;
	return node('Items', 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });
}

export function duitku(name: string, parameters: object, settings?: NodeSettings): INode {
	return node(name, 'n8n-nodes-indonesian-payments.duitkuDisbursement', parameters, {
		credentials: { duitkuDisbursementApi: { id: '', name: '' } },
		...settings,
	});
}

export function duitkuTrigger(parameters: object = {}): INode {
	return node('Callback', 'n8n-nodes-indonesian-payments.duitkuDisbursementTrigger', parameters, {
		webhookId: crypto.randomUUID(),
		credentials: { duitkuDisbursementApi: { id: '', name: '' } },
	});
}

/** An inquiry for each item, at one bank. */
export const DUITKU_INQUIRY = duitku('Inquiry', {
	resource: 'onlineTransfer',
	operation: 'inquiry',
	bankCode: { __rl: true, mode: 'id', value: '014' },
	bankAccount: '={{ $json.bankAccount }}',
	amountTransfer: '={{ $json.amountTransfer }}',
	purpose: '={{ $json.purpose }}',
});

/** A cash out for each item, under its reference. */
export const CASH_OUT = duitku('Cash Out', {
	resource: 'cashOut',
	operation: 'create',
	bankCode: '2010',
	amountTransfer: 100_000,
	custRefNumber: '={{ $json.reference }}',
	accountName: 'Budi Santoso',
	accountIdentity: '3171000000000001',
	phoneNumber: '081200000999',
});

/** A node that does nothing, for a trigger to lead to. */
export const LAST = node('Last', 'n8n-nodes-base.noOp', {});

/** Nodes in a row, each fed by the first output of the one before. */
export function inARow(name: string, ...nodes: INode[]): WorkflowJson {
	const placed = nodes.map((each, index): INode => ({ ...each, position: [index * SPACING, 0] }));
	const links = placed.slice(1).map(({ name: target }, index) => {
		const link = { main: [[{ node: target, type: 'main' as const, index: 0 }]] };
		return [nodes[index]!.name, link] as const;
	});
	return {
		name,
		nodes: placed,
		connections: Object.fromEntries(links),
		settings: { executionOrder: 'v1' },
	};
}

/** Nodes in a row behind the Execute button. */
export function onClick(name: string, ...nodes: INode[]): WorkflowJson {
	return inARow(name, node('Start', 'n8n-nodes-base.manualTrigger', {}), ...nodes);
}
