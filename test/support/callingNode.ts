import type { IExecuteFunctions, IExecuteWorkflowInfo, INodeExecutionData } from 'n8n-workflow';

import type { DataTables } from './dataTables';

/** A node that can run sub-workflows and nothing else, where a test needs no engine around it. */
export function callingNode(tables: DataTables): IExecuteFunctions {
	const node: Partial<IExecuteFunctions> = {
		executeWorkflow: async (workflow: IExecuteWorkflowInfo, inputData?: INodeExecutionData[]) =>
			await tables.executeWorkflow(workflow, undefined, { inputData }),
	};
	return node as IExecuteFunctions;
}
