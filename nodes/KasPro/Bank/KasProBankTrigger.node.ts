import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { subtitleOf } from '../../shared/form/description';
import { pollThroughOutage } from '../../shared/triggers/pollThroughOutage';
import { pollHistory } from './trigger/pollHistory';
import { triggerProperties } from './trigger/properties';

export class KasProBankTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'KasPro Bank Trigger',
		name: 'kasProBankTrigger',
		icon: { light: 'file:kasProBank.svg', dark: 'file:kasProBank.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitleOf('movements', triggerProperties),
		description: 'Balances and transfers of KasPro Bank accounts, or start when money moves on one',
		defaults: { name: 'KasPro Bank Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kasProApi', required: true }],
		properties: triggerProperties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollThroughOutage(this, pollHistory);
	}
}
