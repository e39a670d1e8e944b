import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { nodeOutputs, nodeProperties, nodeSubtitle } from '../shared/form/description';
import { run } from '../shared/run/runner';
import { searchBanks } from './pickers';
import { duitkuDisbursement } from './system';

export class DuitkuDisbursement implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Duitku Disbursement',
		name: 'duitkuDisbursement',
		icon: { light: 'file:duitku.svg', dark: 'file:duitku.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: nodeSubtitle(duitkuDisbursement),
		description: 'Pay out to Indonesian bank accounts, e-wallets and cash-out counters with Duitku',
		defaults: { name: 'Duitku Disbursement' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(duitkuDisbursement),
		credentials: [{ name: 'duitkuDisbursementApi', required: true }],
		properties: nodeProperties(duitkuDisbursement),
	};

	methods = { listSearch: { searchBanks } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, duitkuDisbursement);
	}
}
