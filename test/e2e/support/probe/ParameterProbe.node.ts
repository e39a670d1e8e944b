import { createRequire } from 'node:module';
import type * as n8nWorkflow from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { compare, PROBE } from '../../../support/parameters/probe';

export class ParameterProbe implements INodeType {
	description: INodeTypeDescription = PROBE;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [[{ json: { engine: engine(), ...(await compare(this)) } }]];
	}
}

/** What evaluates the expressions of this n8n: the package has an `n8n-workflow` of its own. */
function engine(): string {
	const [, program = ''] = process.argv;
	const { Expression } = createRequire(program)('n8n-workflow') as typeof n8nWorkflow;
	return Expression.getActiveImplementation();
}
