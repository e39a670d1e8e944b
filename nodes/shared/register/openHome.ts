import type { IExecuteFunctions } from 'n8n-workflow';

import { dataTableHome } from './dataTable';
import type { Home } from './home';
import { workflowHome } from './workflow';

/** Where a user keeps the register. */
export interface HomeOptions {
	register: 'dataTable' | 'workflow';
	/** Name or ID of a data table. */
	table: string;
	/** ID of a workflow. */
	workflow: string;
}

export const openHome = (
	node: IExecuteFunctions,
	{ register, table, workflow }: HomeOptions,
): Home => (register === 'workflow' ? workflowHome(node, workflow) : dataTableHome(node, table));
