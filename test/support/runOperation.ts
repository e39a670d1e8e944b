import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IBinaryKeyData,
	type IDataObject,
	type INode,
	type INodeConnections,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type IRunExecutionData,
} from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';
import { DataTables } from './dataTables';
import { additionalDataOf, NODE_NAME, nodeOf, nodeTypesOf, placed } from './engine';

/** Who is asked: a node, with somebody's credentials. */
export interface AskedSystem {
	node: INodeType;
	credentials: CredentialStore;
}

/** The fields of an operation, by their documented names, and its run options. */
export interface Fields extends INodeParameters {
	options?: INodeParameters;
}

/** What is asked: an operation of a node with its fields. */
export interface Call extends Fields {
	resource: string;
	operation: string;
}

/** A call by its title, such as `customer: deposit`. */
export function call(title: string, fields: Fields = {}): Call {
	const [resource = '', operation = ''] = title.split(': ');
	return { ...fields, resource, operation };
}

type NodeSettings = Pick<
	INode,
	'executeOnce' | 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'
> &
	Partial<Pick<INode, 'typeVersion'>>;

/** Retry On Fail, as a user sets it. */
export const THREE_TRIES: NodeSettings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** How it is asked: what reaches the node, what its Settings tab says, and what came before. */
export interface RunOptions extends NodeSettings {
	/** One item without fields unless told. */
	items?: IDataObject[];
	/** Files that every item carries. */
	binary?: IBinaryKeyData;
	/** An earlier run, to run the node again as the editor's Retry does. */
	retryOf?: OperationRun;
	/** An earlier run, to run the node again as the next turn of a loop does. */
	nextTurnOf?: OperationRun;
	/** What a user has pinned to the node before, which then does not run. */
	pinned?: IDataObject[];
	/** The outputs that lead to another node: none unless told. */
	connected?: readonly number[];
	/** Runs the node under the type that n8n gives it as a tool of an AI agent. */
	asTool?: boolean;
	/** The data tables and workflows of this n8n: new ones for each run unless told. */
	tables?: DataTables;
	/** What this execution is called; all are called alike unless told. */
	executionId?: string;
	/** Called with a function that cancels the execution. */
	onStarted?: (cancel: () => void) => void;
}

/** What came of it. */
export interface OperationRun {
	/** Every item that left by an output of the node. */
	items: IDataObject[];
	/** The same items by output, where the operation pays: a read has only `items`. */
	success: IDataObject[];
	pending: IDataObject[];
	failed: IDataObject[];
	/** What left by the error output that n8n adds. */
	errors: IDataObject[];
	/** The items of each output with what n8n pairs them with; no output when the node threw. */
	outputs: INodeExecutionData[][];
	error?: Error & { description?: string };
	/** All that n8n stores of it. */
	execution: IRun;
}

const START = 'test.start';
const NEXT = 'test.next';
const PACKAGE = 'n8n-nodes-indonesian-payments';

/** Runs one operation of a node in the real engine of n8n, fed by a start node. */
export async function runOperation(
	{ node, credentials }: AskedSystem,
	parameters: INodeParameters,
	options: RunOptions = {},
): Promise<OperationRun> {
	const { items = [{}], binary, retryOf, nextTurnOf, pinned, ...more } = options;
	const { asTool, onStarted, executionId, ...rest } = more;
	const { tables = new DataTables(), connected = [], ...settings } = rest;
	const input = items.map((json) => ({ json, ...(binary && { binary }) }));
	const type = `${PACKAGE}.${node.description.name}${asTool ? 'Tool' : ''}`;
	const workflow = new Workflow({
		id: 'workflow-1',
		active: false,
		nodeTypes: nodeTypesOf({ [START]: startNode(input), [NEXT]: NEXT_NODE, [type]: node }),
		nodes: [
			{ id: 'start', name: 'Start', type: START, typeVersion: 1, position: [0, 0], parameters: {} },
			placed(node, { type, parameters, ...settings }),
			{ id: 'next', name: 'Next', type: NEXT, typeVersion: 1, position: [0, 0], parameters: {} },
		],
		connections: {
			Start: { main: [[{ node: NODE_NAME, type: 'main', index: 0 }]] },
			[NODE_NAME]: { main: outputsTo('Next', connected) },
		},
		settings: { executionOrder: 'v1' },
	});
	const additionalData = {
		...additionalDataOf(credentials),
		...(executionId !== undefined && { executionId }),
		executeWorkflow: tables.executeWorkflow,
	};
	const earlier = retryOf ?? nextTurnOf;
	const data = earlier && stackedAgain(workflow, input, earlier, nextTurnOf !== undefined);
	const execute = new WorkflowExecute(additionalData, retryOf ? 'retry' : 'manual', data);
	const promise = data
		? execute.processRunExecutionData(workflow)
		: execute.run({
				workflow,
				startNode: workflow.getNode('Start') ?? undefined,
				pinData: pinned && { Start: pinned.map((json) => ({ json })) },
			});
	onStarted?.(() => promise.cancel());
	return operationRunOf(await promise);
}

/** The outputs of a payment, in their order. */
const OUTCOMES = ['success', 'pending', 'failed'];

/** What an execution left behind, in the words of the tests. */
export function operationRunOf(execution: IRun): OperationRun {
	const { runData, error } = execution.data.resultData;
	const last = runData[NODE_NAME]?.at(-1);
	const outputs = (last?.data?.main ?? []).map((output) => output ?? []);
	const json = outputs.map((output) => output.map((item) => item.json));
	const isPayment = json.length >= OUTCOMES.length;
	const own = isPayment ? OUTCOMES.length : 1;
	const [success = [], pending = [], failed = []] = isPayment ? json : [];
	return {
		items: json.slice(0, own).flat(),
		success,
		pending,
		failed,
		errors: json.slice(own).flat(),
		outputs,
		error: (last?.error ?? error) as OperationRun['error'],
		execution,
	};
}

/** What n8n hands to the engine for a second pass: the data of the first, the node on the stack. */
function stackedAgain(
	workflow: Workflow,
	input: INodeExecutionData[],
	{ execution }: OperationRun,
	isNextTurn: boolean,
): IRunExecutionData {
	const { executionData, resultData } = execution.data;
	const data = createRunExecutionData({
		executionData: {
			...structuredClone(executionData),
			nodeExecutionStack: [
				{
					node: nodeOf(workflow),
					data: { main: [input] },
					source: { main: [{ previousNode: 'Start' }] },
				},
			],
		},
	});
	const { Start: start = [], [NODE_NAME]: turns = [] } = resultData.runData;
	data.resultData.runData = {
		Start: start,
		...(isNextTurn && turns.length > 0 && { [NODE_NAME]: turns }),
	};
	return data;
}

const plainNode = (
	description: Pick<INodeType['description'], 'displayName' | 'name' | 'group' | 'inputs'>,
	execute: NonNullable<INodeType['execute']>,
): INodeType => ({
	description: {
		...description,
		version: 1,
		description: '',
		defaults: {},
		outputs: ['main'],
		properties: [],
	},
	execute,
});

const startNode = (input: INodeExecutionData[]): INodeType =>
	plainNode({ displayName: 'Start', name: 'start', group: ['trigger'], inputs: [] }, async () => [
		input,
	]);

const NEXT_NODE = plainNode(
	{ displayName: 'Next', name: 'next', group: ['transform'], inputs: ['main'] },
	async () => [[]],
);

const outputsTo = (name: string, connected: readonly number[]): INodeConnections['main'] =>
	OUTCOMES.map((_, output) =>
		connected.includes(output) ? [{ node: name, type: 'main', index: 0 }] : [],
	);
