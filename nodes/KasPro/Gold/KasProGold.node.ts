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
import { kasProGold } from './system';

export class KasProGold implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'KasPro GoldPro',
		name: 'kasProGold',
		icon: { light: 'file:kasProGold.svg', dark: 'file:kasProGold.dark.svg' },
		group: ['output'],
		version: [1, REARRANGED],
		defaultVersion: REARRANGED,
		subtitle: nodeSubtitle(kasProGold),
		description: 'Buy, sell, send and withdraw gold with KasPro GoldPro (Tabungan Emas)',
		defaults: { name: 'KasPro GoldPro' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(kasProGold),
		credentials: [{ name: 'kasProApi', required: true }],
		properties: nodeProperties(kasProGold),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, kasProGold);
	}
}
