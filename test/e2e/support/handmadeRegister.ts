import type { INode } from 'n8n-workflow';

import type { Credential, N8nApi, Workflow, WorkflowJson } from '../../../n8n/api';
import { makeTable, tablesOf } from '../../../n8n/dataTables';
import { COLUMNS } from '../../../nodes/shared/register/row';

const DATA_TABLE = 'n8n-nodes-base.dataTable';
const OURS = 'n8n-nodes-indonesian-payments.';

/** The name that flows and nodes know the register by. */
const REGISTER = 'payment_register';

/** n8n 1 makes no data tables in a flow and finds none by name. */
export const needsHandmadeRegister = ({ version }: N8nApi): boolean => version.startsWith('1.');

/** The register, unless it is there from before a restart. */
export async function makeRegister(api: N8nApi): Promise<void> {
	const tables = await tablesOf(api);
	if (tables.every(({ name }) => name !== REGISTER)) await makeTable(api, REGISTER, COLUMNS);
}

/** The same n8n, but that the nodes of an imported workflow name their tables by ID. */
export function tablesById(api: N8nApi): N8nApi {
	const createWorkflow = async (
		workflow: WorkflowJson,
		credentials?: readonly Credential[],
	): Promise<Workflow> => {
		const ids = new Map((await tablesOf(api)).map(({ name, id }) => [name, id]));
		const nodes = workflow.nodes.map((node) => told(node, ids));
		return await api.createWorkflow({ ...workflow, nodes }, credentials);
	};
	return Object.assign(Object.create(api), { createWorkflow });
}

function told(node: INode, ids: ReadonlyMap<string, string>): INode {
	const { parameters, type } = node;
	const idOf = (name: string) => ids.get(name) ?? name;
	if (type === DATA_TABLE) {
		const { value } = Object(parameters['dataTableId']) as { value?: string };
		const dataTableId = { __rl: true, mode: 'id', value: idOf(value ?? '') };
		return { ...node, parameters: { ...parameters, dataTableId } };
	}
	if (!type.startsWith(OURS)) return node;
	const options = { registerTable: idOf(REGISTER), ...Object(parameters['options']) };
	return { ...node, parameters: { ...parameters, options } };
}
