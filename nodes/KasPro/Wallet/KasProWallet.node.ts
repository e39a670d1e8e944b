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
import { kasProWallet } from './system';

export class KasProWallet implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'KasPro Wallet',
		name: 'kasProWallet',
		icon: { light: 'file:kasProWallet.svg', dark: 'file:kasProWallet.dark.svg' },
		group: ['output'],
		version: [1, REARRANGED],
		defaultVersion: REARRANGED,
		subtitle: nodeSubtitle(kasProWallet),
		description: 'Customers and payments of KasPro wallets: cash out, P2P, QRIS',
		defaults: { name: 'KasPro Wallet' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: nodeOutputs(kasProWallet),
		credentials: [{ name: 'kasProApi', required: true }],
		properties: nodeProperties(kasProWallet),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, kasProWallet);
	}
}
