import 'reflect-metadata';
import { ExecutionLifecycleHooks } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';

/** What the node under test is called on its canvas. */
export const NODE_NAME = 'Node';

/** The version in which a new node of its type is placed. */
export const newestVersionOf = ({ description }: INodeType): number =>
	Math.max(...[description.version].flat());

/** A node on a canvas, with one credential of each type that it takes. */
export function placed(node: INodeType, more: Partial<INode> = {}): INode {
	const credentials = (node.description.credentials ?? []).map(({ name }) => name);
	return {
		id: 'node',
		name: NODE_NAME,
		type: node.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: Object.fromEntries(credentials.map((name) => [name, { id: name, name }])),
		...more,
	};
}

interface AloneOptions {
	workflowId?: string;
	staticData?: IDataObject;
}

/** An active workflow of one node. Its static data is a copy, as n8n reads it from its database. */
export function alone(
	node: INodeType,
	parameters: INodeParameters,
	{ workflowId = 'workflow-1', staticData = {} }: AloneOptions = {},
): { workflow: Workflow; inWorkflow: INode } {
	const inWorkflow = placed(node, { parameters });
	const workflow = new Workflow({
		id: workflowId,
		active: true,
		nodeTypes: nodeTypesOf({ [inWorkflow.type]: node }),
		nodes: [inWorkflow],
		connections: {},
		staticData: structuredClone(staticData),
	});
	return { workflow, inWorkflow: nodeOf(workflow) };
}

/** The node under test as its workflow holds it, with all defaults filled in. */
export function nodeOf(workflow: Workflow): INode {
	const node = workflow.getNode(NODE_NAME);
	if (!node) throw new Error(`The workflow has no node ${NODE_NAME}`);
	return node;
}

export function nodeTypesOf(known: Record<string, INodeType>): INodeTypes {
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

/** What n8n's server gives its engine beside the workflow. */
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
