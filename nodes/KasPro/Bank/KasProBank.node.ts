import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { nodeOutputs, nodeProperties, nodeSubtitle } from '../../shared/form/description';
import { REARRANGED } from '../../shared/form/places';
import { run } from '../../shared/run/runner';
import { kasProBank } from './system';

export class KasProBank implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'KasPro Bank',
		name: 'kasProBank',
		icon: { light: 'file:kasProBank.svg', dark: 'file:kasProBank.dark.svg' },
		group: ['output'],
		version: [1, REARRANGED],
		defaultVersion: REARRANGED,
		subtitle: nodeSubtitle(kasProBank),
		description: 'Balances, transactions and bank transfers of KasPro Bank accounts',
		defaults: { name: 'KasPro Bank' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(kasProBank),
		credentials: [{ name: 'kasProApi', required: true }],
		properties: nodeProperties(kasProBank),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, kasProBank);
	}
}
