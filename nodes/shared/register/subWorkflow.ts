import type {
	ExecuteWorkflowData,
	IConnections,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeParameters,
	IWorkflowBase,
} from 'n8n-workflow';

/** Version 1 knows rows only; 1.1 makes and lists tables too. */
export type DataTableVersion = 1 | 1.1;

const START = 'Start';

/**
 * Steps of n8n's Data Table node, one after the other: a community node cannot reach data tables by
 * itself. The first gets the items; the answer is that of the last.
 */
export async function runDataTable(
	node: IExecuteFunctions,
	typeVersion: DataTableVersion,
	steps: readonly INodeParameters[],
	items: readonly IDataObject[] = [{}],
): Promise<IDataObject[]> {
	const tables = steps.map((parameters, place): INode => {
		const name = `Step ${place + 1}`;
		return {
			id: name,
			name,
			type: 'n8n-nodes-base.dataTable',
			typeVersion,
			position: [200 * (place + 1), 0],
			parameters,
			// However many items the step before has answered.
			...(place > 0 && { executeOnce: true }),
		};
	});
	const input = items.map((json) => ({ json }));
	return answerOf(await node.executeWorkflow({ code: workflowOf(tables) }, input));
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
function workflowOf(tables: readonly INode[]): IWorkflowBase {
	const now = new Date();
	const names = [START, ...tables.map(({ name }) => name)];
	const links = tables.map(({ name }, place) => [
		names[place],
		{ main: [[{ node: name, type: 'main', index: 0 }]] },
	]);
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
			...tables,
		],
		connections: Object.fromEntries(links) as IConnections,
		settings: {
			executionOrder: 'v1',
			callerPolicy: 'workflowsFromSameOwner',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveManualExecutions: false,
		},
	};
}
