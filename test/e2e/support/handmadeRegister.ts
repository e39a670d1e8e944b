import type { INode } from 'n8n-workflow';

import type { Credential, N8nApi, Workflow, WorkflowJson } from '../../../n8n/api';
import { COLUMNS } from '../../../nodes/shared/register/row';

const DATA_TABLE = 'n8n-nodes-base.dataTable';
const OURS = 'n8n-nodes-indonesian-payments.';

/** The name that flows and nodes know the register by. */
const REGISTER = 'payment_register';

/** n8n 1 makes no data tables in a flow and finds none by name. */
export const needsHandmadeRegister = ({ version }: N8nApi): boolean => version.startsWith('1.');

/** What a person does on the page Data tables; gives the ID that its address then shows. */
export async function makeRegister(api: N8nApi): Promise<string> {
	const project = await api.get<{ id: string }>('/projects/personal');
	const columns = Object.entries(COLUMNS).map(([name, type]) => ({ name, type }));
	const path = `/projects/${project.id}/data-tables`;
	return (await api.post<{ id: string }>(path, { name: REGISTER, columns })).id;
}

/** The same, but that the nodes of a workflow name this table when it is imported. */
export function withTable(api: N8nApi, tableId: string): N8nApi {
	const createWorkflow = async (
		workflow: WorkflowJson,
		credentials?: readonly Credential[],
	): Promise<Workflow> => {
		const nodes = workflow.nodes.map((node) => told(node, tableId));
		return await api.createWorkflow({ ...workflow, nodes }, credentials);
	};
	return Object.assign(Object.create(api), { createWorkflow });
}

function told(node: INode, tableId: string): INode {
	const { parameters, type } = node;
	if (type === DATA_TABLE) {
		const dataTableId = { __rl: true, mode: 'id', value: tableId };
		return { ...node, parameters: { ...parameters, dataTableId } };
	}
	if (!type.startsWith(OURS)) return node;
	const options = { registerTable: tableId, ...Object(parameters['options']) };
	return { ...node, parameters: { ...parameters, options } };
}
