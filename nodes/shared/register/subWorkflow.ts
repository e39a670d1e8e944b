import type {
	ExecuteWorkflowData,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeParameters,
	IWorkflowBase,
} from 'n8n-workflow';

/** Version 1 knows rows only; 1.1 makes and lists tables too. */
export type DataTableVersion = 1 | 1.1;

const START = 'Start';
const TABLE = 'Data table';

/** One step of n8n's Data Table node, whose tables a community node cannot reach by itself. */
export async function runDataTable(
	node: IExecuteFunctions,
	typeVersion: DataTableVersion,
	parameters: INodeParameters,
	items: readonly IDataObject[] = [{}],
): Promise<IDataObject[]> {
	const code = workflowOf({
		id: 'table',
		name: TABLE,
		type: 'n8n-nodes-base.dataTable',
		typeVersion,
		position: [200, 0],
		parameters,
	});
	const input = items.map((json) => ({ json }));
	return answerOf(await node.executeWorkflow({ code }, input));
}

/** What a sub-workflow put out. One that waits or fails halfway has not answered. */
export function answerOf({ data, waitTill }: ExecuteWorkflowData): IDataObject[] {
	if (waitTill) throw new Error('it waits instead of answering');
	const outputs = data.filter((output) => output !== null);
	if (outputs.length === 0) throw new Error('it gave no answer');
	const items = outputs.flat();
	const failed = items.find(({ error, json }) => error ?? json.error);
	if (failed) throw new Error(failed.error?.message ?? JSON.stringify(failed.json.error));
	return items.map(({ json }) => json);
}

/**
 * Made anew for each call: n8n fills in the id of the calling workflow, and so finds the tables of
 * its project. No execution of it is kept, since there is one for each look at the register.
 */
function workflowOf(table: INode): IWorkflowBase {
	const now = new Date();
	return {
		id: '',
		name: 'Payment register',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: now,
		updatedAt: now,
		nodes: [
			{
				id: 'start',
				name: START,
				type: 'n8n-nodes-base.executeWorkflowTrigger',
				typeVersion: 1.1,
				position: [0, 0],
				parameters: { inputSource: 'passthrough' },
			},
			table,
		],
		connections: { [START]: { main: [[{ node: TABLE, type: 'main', index: 0 }]] } },
		settings: {
			executionOrder: 'v1',
			callerPolicy: 'workflowsFromSameOwner',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveManualExecutions: false,
		},
	};
}
