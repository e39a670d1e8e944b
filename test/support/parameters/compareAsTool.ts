import { SupplyDataContext } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeParameters,
} from 'n8n-workflow';

import { CredentialStore } from '../credentialStore';
import { additionalDataOf, alone } from '../engine';
import { compare, PROBE, type Comparison } from './probe';

/** The probe as an agent calls it: its item is what the model said, `$json` the agent's item. */
export async function compareAsTool(
	parameters: INodeParameters,
	said: IDataObject,
	agentItem: IDataObject,
): Promise<Comparison> {
	const { workflow, inWorkflow } = alone({ description: PROBE }, parameters);
	const main = [[{ json: agentItem }]];
	const context = new SupplyDataContext(
		workflow,
		inWorkflow,
		additionalDataOf(new CredentialStore()),
		'manual',
		createRunExecutionData(),
		0,
		main[0] ?? [],
		{},
		NodeConnectionTypes.AiTool,
		{ data: { main }, node: inWorkflow, source: null },
		[],
	);
	context.addInputData(NodeConnectionTypes.AiTool, [[{ json: said }]]);
	// As n8n itself calls a node without `supplyData`.
	return await compare(context as unknown as IExecuteFunctions);
}
