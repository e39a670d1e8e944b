import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { subtitleOf } from '../shared/form/description';
import { receive } from './callbacks/receive';
import { triggerProperties } from './callbacks/triggerProperties';

export class DuitkuDisbursementTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Duitku Disbursement Trigger',
		name: 'duitkuDisbursementTrigger',
		icon: { light: 'file:duitku.svg', dark: 'file:duitku.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitleOf('events', triggerProperties),
		description:
			'Pay out with Duitku, or start when it reports the result of a clearing or a cash out',
		defaults: { name: 'Duitku Disbursement Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'duitkuDisbursementApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it n8n answers with a word of its own in place of ours.
				responseData: '',
				path: 'duitku',
			},
		],
		properties: triggerProperties,
	};

	// Duitku has no call that registers a callback URL: people register it by hand.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
