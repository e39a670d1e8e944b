import 'reflect-metadata';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type IBinaryKeyData,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	type ITaskData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';

const START = 'test.start';
const PREFIX = 'n8n-nodes-indonesian-payments.';

/** How one node is run: its parameters, its settings and the items that reach it. */
export interface RunOptions {
	node: INodeType;
	parameters: INodeParameters;
	items?: IDataObject[];
	/** Files that every item carries. */
	binary?: IBinaryKeyData;
	credentials: CredentialStore;
	settings?: Partial<INode>;
	mode?: WorkflowExecuteMode;
	/** The execution data of an earlier run, to run the node again as the editor's Retry does. */
	retryOf?: IRunExecutionData;
	/** The execution data of an earlier run, to run the node again as the next turn of a loop does. */
	nextTurnOf?: IRunExecutionData;
	/** Runs the node under the type that n8n gives it as a tool of an AI agent. */
	asTool?: boolean;
	/** Called with a function that cancels the execution. */
	onStarted?: (cancel: () => void) => void;
}

export interface NodeRun {
	/** Items per output, or nothing when the node threw. */
	outputs: INodeExecutionData[][];
	json: IDataObject[][];
	error?: Error & { description?: string; httpCode?: string };
	run: IRun;
}

/** Runs one node in the real engine of n8n, fed by a start node. */
export async function runNode(options: RunOptions): Promise<NodeRun> {
	const { node, parameters, items = [{}], credentials, settings = {} } = options;
	const mode = options.mode ?? (options.retryOf ? 'retry' : 'manual');
	const type = `${PREFIX}${node.description.name}${options.asTool ? 'Tool' : ''}`;
	const nodeTypes = typesOf(type, node, items, options.binary);
	const credentialNames = (node.description.credentials ?? []).map(({ name }) => name);
	const workflow = new Workflow({
		id: 'workflow-1',
		active: false,
		nodeTypes,
		nodes: [
			{ id: 'start', name: 'Start', type: START, typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: 'node',
				name: 'Node',
				type,
				typeVersion: 1,
				position: [200, 0],
				parameters,
				credentials: Object.fromEntries(credentialNames.map((name) => [name, { id: name, name }])),
				...settings,
			},
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	const additionalData = additionalDataOf(credentials);
	const earlier = options.retryOf ?? options.nextTurnOf;
	const turns = options.nextTurnOf?.resultData.runData.Node ?? [];
	const execute = earlier
		? new WorkflowExecute(additionalData, mode, stackAgain(workflow, earlier, turns, items))
		: new WorkflowExecute(additionalData, mode);
	const promise = earlier
		? execute.processRunExecutionData(workflow)
		: execute.run({ workflow, startNode: workflow.getNode('Start') ?? undefined });
	options.onStarted?.(() => promise.cancel());
	return toNodeRun(await promise);
}

function toNodeRun(run: IRun): NodeRun {
	const { runData, error } = run.data.resultData;
	const last = runData.Node?.at(-1);
	const outputs = (last?.data?.main ?? []).map((output) => output ?? []);
	return {
		outputs,
		json: outputs.map((output) => output.map(({ json }) => json)),
		error: (last?.error ?? error) as NodeRun['error'],
		run,
	};
}

/** What n8n hands to the engine for a second pass: the data of the first, the node on the stack. */
function stackAgain(
	workflow: Workflow,
	earlier: IRunExecutionData,
	turns: ITaskData[],
	items: IDataObject[],
): IRunExecutionData {
	const node = workflow.getNode('Node');
	if (!node) throw new Error('The workflow has no node to retry');
	const data = createRunExecutionData({
		executionData: {
			...structuredClone(earlier.executionData),
			nodeExecutionStack: [
				{
					node,
					data: { main: [items.map((json) => ({ json }))] },
					source: { main: [{ previousNode: 'Start' }] },
				},
			],
		},
	});
	data.resultData.runData = {
		Start: earlier.resultData.runData.Start ?? [],
		...(turns.length > 0 && { Node: turns }),
	};
	return data;
}

export function typesOf(
	type: string,
	node: INodeType,
	items: IDataObject[],
	binary?: IBinaryKeyData,
): INodeTypes {
	const start: INodeType = {
		description: {
			displayName: 'Start',
			name: 'start',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: {},
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [items.map((json) => ({ json, ...(binary && { binary }) }))];
		},
	};
	const known: Record<string, INodeType> = { [START]: start, [type]: node };
	const get = (name: string): INodeType => {
		const found = known[name];
		if (!found) throw new Error(`No node type ${name}`);
		return found;
	};
	return {
		getByName: get,
		getByNameAndVersion: (name) => NodeHelpers.getVersionedNodeType(get(name)),
		getKnownTypes: () => ({}),
	};
}

export function additionalDataOf(credentials: CredentialStore): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks('manual', 'execution-1', {
		id: 'workflow-1',
		name: 'Test',
		active: false,
		nodes: [],
		connections: {},
		createdAt: new Date(),
		updatedAt: new Date(),
		activeVersionId: null,
		isArchived: false,
	});
	return {
		credentialsHelper: credentials,
		hooks,
		executionId: 'execution-1',
		currentNodeExecutionIndex: 0,
		restApiUrl: 'http://127.0.0.1/rest',
		instanceBaseUrl: 'http://127.0.0.1/',
		formBaseUrl: 'http://127.0.0.1/',
		formWaitingBaseUrl: 'http://127.0.0.1/',
		formTestBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/',
		webhookWaitingBaseUrl: 'http://127.0.0.1/',
		webhookTestBaseUrl: 'http://127.0.0.1/',
		variables: {},
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}
