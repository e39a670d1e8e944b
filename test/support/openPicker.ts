import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchItems, INodeParameters } from 'n8n-workflow';

import { additionalDataOf, alone } from './engine';
import type { AskedSystem } from './runOperation';

/** Opens a picker as the editor does: what it offers beside the parameters that stand there. */
export async function openPicker(
	{ node, credentials }: AskedSystem,
	picker: string,
	filter?: string,
	parameters: INodeParameters = {},
): Promise<INodeListSearchItems[]> {
	const search = node.methods?.listSearch?.[picker];
	if (!search) throw new Error(`${node.description.name} has no picker ${picker}`);
	const { workflow, inWorkflow } = alone(node, parameters);
	const additionalData = additionalDataOf(credentials);
	additionalData.currentNodeParameters = parameters;
	const context = new LoadOptionsContext(workflow, inWorkflow, additionalData, '');
	return (await search.call(context, filter)).results;
}
