import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../../shared/contract/field';
import { wholeRupiah } from '../../../shared/form/checks';
import { additionalBodyFields } from '../../common/body';
import { positive } from '../../common/checks';

export const threshold: Field = {
	property: {
		displayName: 'Threshold (IDR)',
		name: 'threshold',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		required: true,
		displayOptions: { show: { events: ['above', 'below'] } },
		placeholder: 'e.g. 900000',
		description: 'Price (harga emas) at which you buy a gram of gold, in whole rupiah',
	},
	check: wholeRupiah,
};

export const percentage: Field = {
	property: {
		displayName: 'Change (%)',
		name: 'percentage',
		type: 'number',
		typeOptions: { minValue: 0.01, numberPrecision: 2 },
		default: 1,
		required: true,
		displayOptions: { show: { events: ['changed'] } },
		description: 'By how many percent the price must have changed since the last such event',
	},
	check: positive('percent'),
};

export const triggerProperties: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
			{
				name: 'Price Above',
				value: 'above',
				description: 'The price has passed the threshold on its way up',
			},
			{
				name: 'Price Below',
				value: 'below',
				description: 'The price has passed the threshold on its way down',
			},
			{
				name: 'Price Changed',
				value: 'changed',
				description: 'The price has changed by a percentage, up or down',
			},
		],
		default: ['above'],
		required: true,
		description: 'What starts the workflow, once each time it happens',
	},
	threshold.property,
	percentage.property,
	additionalBodyFields.property,
];
