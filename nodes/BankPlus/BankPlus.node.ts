import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { nodeOutputs, nodeProperties, nodeSubtitle } from '../shared/form/description';
import { run } from '../shared/run/runner';
import {
	searchBanks,
	searchEducations,
	searchJobs,
	searchRegions,
	searchSalaries,
	searchTransactionRanges,
} from './pickers';
import { bankPlus } from './system';

export class BankPlus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bank+',
		name: 'bankPlus',
		icon: { light: 'file:bankPlus.svg', dark: 'file:bankPlus.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: nodeSubtitle(bankPlus),
		description: 'Open accounts, take deposits and transfer money as an agent of a Bank+ bank',
		defaults: { name: 'Bank+' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(bankPlus),
		credentials: [{ name: 'bankPlusApi', required: true }],
		properties: nodeProperties(bankPlus),
	};

	methods = {
		listSearch: {
			searchBanks,
			searchEducations,
			searchJobs,
			searchRegions,
			searchSalaries,
			searchTransactionRanges,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, bankPlus);
	}
}
