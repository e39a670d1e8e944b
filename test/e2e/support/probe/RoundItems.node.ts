import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { roundOf } from '../../../support/parameters/rounds';

/** Makes the items of a round inside of n8n: most of their values would get lost on the way in. */
export class RoundItems implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Round Items',
		name: 'roundItems',
		group: ['transform'],
		version: 1,
		description: 'The items of a round',
		defaults: { name: 'Round Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Round', name: 'round', type: 'string', default: '' },
			{ displayName: 'Mixture', name: 'mixture', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const round = this.getNodeParameter('round', 0) as string;
		const mixture = this.getNodeParameter('mixture', 0) as string;
		return [roundOf(round, mixture).items.map((json) => ({ json }))];
	}
}
