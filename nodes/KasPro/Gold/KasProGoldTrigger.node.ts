import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { subtitleOf } from '../../shared/form/description';
import { pollThroughOutage } from '../../shared/triggers/pollThroughOutage';
import { pollChart } from './trigger/pollChart';
import { triggerProperties } from './trigger/properties';

export class KasProGoldTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'KasPro GoldPro Trigger',
		name: 'kasProGoldTrigger',
		icon: { light: 'file:kasProGold.svg', dark: 'file:kasProGold.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitleOf('events', triggerProperties),
		description: 'Buy, sell and send gold with KasPro GoldPro, or start when its price changes',
		defaults: { name: 'KasPro GoldPro Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kasProApi', required: true }],
		properties: triggerProperties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollThroughOutage(this, pollChart);
	}
}
