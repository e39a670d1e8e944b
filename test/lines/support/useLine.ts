import type { INode } from 'n8n-workflow';

import type { Credential, N8nApi, Workflow, WorkflowJson } from '../../../n8n/api';
import type { Installation } from '../../../n8n/paths';
import type { RunningN8n } from '../../../n8n/server';
import { COLUMNS } from '../../../nodes/shared/register/row';
import { useRealN8n, type RealN8n } from '../../e2e/support/useRealN8n';

/** One line of n8n with the packed package in it, and the sandbox. */
export interface Line extends Pick<RealN8n, 'sandbox' | 'run'> {
	installation: Installation;
	readonly n8n: RunningN8n;
	readonly api: N8nApi;
	readonly credentials: Credential[];
}

const DATA_TABLE = 'n8n-nodes-base.dataTable';
const OURS = 'n8n-nodes-indonesian-payments.';

/** The name that flows and nodes know the register by. */
const REGISTER = 'payment_register';

/**
 * Starts an n8n for all tests of a file. n8n 1 makes no data tables in a flow and finds none by
 * name: there the register is made as a person makes it, and every flow is told its ID.
 */
export function useLine(installation: Installation): Line {
	const real = useRealN8n(installation);
	let api: N8nApi | undefined;
	beforeAll(async () => {
		api = isFirst(real.api) ? withTable(real.api, await makeRegister(real.api)) : real.api;
	});

	return {
		installation,
		sandbox: real.sandbox,
		get api() {
			return api ?? real.api;
		},
		get n8n() {
			return { ...real.n8n, api: this.api };
		},
		get credentials() {
			return real.credentials;
		},
		async run(workflow) {
			return await this.api.run(await this.api.createWorkflow(workflow, this.credentials));
		},
	};
}

export const isFirst = ({ version }: N8nApi): boolean => version.startsWith('1.');

/** What a person does on the page Data tables; gives the ID that its address then shows. */
async function makeRegister(api: N8nApi): Promise<string> {
	const project = await api.get<{ id: string }>('/projects/personal');
	const columns = Object.entries(COLUMNS).map(([name, type]) => ({ name, type }));
	const path = `/projects/${project.id}/data-tables`;
	return (await api.post<{ id: string }>(path, { name: REGISTER, columns })).id;
}

/** The same, but that the nodes of a workflow name this table when it is imported. */
function withTable(api: N8nApi, tableId: string): N8nApi {
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
