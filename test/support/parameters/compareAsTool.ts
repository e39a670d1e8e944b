import { SupplyDataContext } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INodeParameters,
} from 'n8n-workflow';

import { CredentialStore } from '../credentialStore';
import { additionalDataOf, typesOf } from '../engine';
import { compare, PROBE, type Comparison } from './probe';

const TYPE = 'test.parameterProbe';

/** The probe as an agent calls it: its item is what the model said, and `$json` is the agent's item. */
export async function compareAsTool(
	parameters: INodeParameters,
	said: IDataObject,
	agentItem: IDataObject,
): Promise<Comparison> {
	const workflow = new Workflow({
		active: false,
		nodeTypes: typesOf(TYPE, { description: PROBE }, []),
		nodes: [{ id: 'node', name: 'Node', type: TYPE, typeVersion: 1, position: [0, 0], parameters }],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	const node = workflow.getNode('Node');
	if (!node) throw new Error('The workflow has no tool');
	const main = [[{ json: agentItem }]];
	const context = new SupplyDataContext(
		workflow,
		node,
		additionalDataOf(new CredentialStore()),
		'manual',
		createRunExecutionData(),
		0,
		main[0] ?? [],
		{},
		NodeConnectionTypes.AiTool,
		{ data: { main }, node, source: null },
		[],
	);
	context.addInputData(NodeConnectionTypes.AiTool, [[{ json: said }]]);
	// As n8n itself calls a node without `supplyData`.
	return await compare(context as unknown as IExecuteFunctions);
}
