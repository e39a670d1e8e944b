import type { INodeProperties } from 'n8n-workflow';

const notice = (name: string, displayName: string): INodeProperties => ({
	displayName,
	name,
	type: 'notice',
	default: '',
});

export const triggerProperties: INodeProperties[] = [
	notice(
		'setupNotice',
		'Clearing: ask Duitku to register the production URL above as your callback URL for H2H. Cash out (tarik tunai): paste it as Callback URL into the cash-out operation. Keep one trigger per workflow: another one may write over what this one remembers.',
	),
	notice(
		'confirmedNotice',
		'The output field <b>confirmed</b> is true when Inquiry Status says the same as the callback. For a cash out there is no status call, and its signature covers neither status nor amount: compare reference, amount and phone number with your own record before you act on it.',
	),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
			{
				name: 'Cash Out',
				value: 'cashOut',
				description: 'A cash out was picked up, or was not',
			},
			{
				name: 'Clearing',
				value: 'clearing',
				description: 'A clearing transfer by H2H has its result',
			},
		],
		default: ['cashOut', 'clearing'],
		required: true,
		description: 'Which callbacks start the workflow',
	},
	{
		displayName: 'Outcomes',
		name: 'outcomes',
		type: 'multiOptions',
		options: [
			{ name: 'Failed', value: 'failed', description: 'The money did not move' },
			{ name: 'Pending', value: 'pending', description: 'The result is not clear yet' },
			{ name: 'Success', value: 'success', description: 'The money moved' },
		],
		default: ['failed', 'pending', 'success'],
		required: true,
		description: 'Which outcomes start the workflow',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Allowed Sender Addresses',
				name: 'allowedAddresses',
				type: 'string',
				default: '',
				placeholder: 'e.g. 203.0.113.10, 198.51.100.0/24',
				description:
					'IP addresses and ranges (203.0.113.0/24, 2001:db8::/32) that may call, separated by commas. Leave it blank to allow all; an entry that is neither lets nobody in. Behind a proxy, n8n needs N8N_PROXY_HOPS to see the real sender.',
			},
			{
				displayName: 'Confirm Clearing',
				name: 'confirmClearing',
				type: 'boolean',
				default: true,
				description:
					'Whether to ask Inquiry Status before a clearing callback is passed on. No signature covers the status of a callback, so leave this on.',
			},
		],
	},
];
