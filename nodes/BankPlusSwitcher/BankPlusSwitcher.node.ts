import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { nodeOutputs, nodeProperties, nodeSubtitle } from '../shared/form/description';
import { run } from '../shared/run/runner';
import { bankPlusSwitcher } from './system';

export class BankPlusSwitcher implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bank+ Switcher',
		name: 'bankPlusSwitcher',
		icon: { light: 'file:bankPlusSwitcher.svg', dark: 'file:bankPlusSwitcher.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: nodeSubtitle(bankPlusSwitcher),
		description: 'Transfer money between bank accounts through the Bank+ switcher',
		defaults: { name: 'Bank+ Switcher' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(bankPlusSwitcher),
		credentials: [{ name: 'bankPlusSwitcherApi', required: true }],
		properties: nodeProperties(bankPlusSwitcher),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, bankPlusSwitcher);
	}
}
