import type { INodeProperties } from 'n8n-workflow';

import { mobileNumber } from '../../common/fields';
import { additionalQuery, simplify } from '../history/fields';

export const triggerProperties: INodeProperties[] = [
	{
		...mobileNumber.property,
		description: 'Mobile number (nomor HP) of the KasPro Bank account to watch',
	},
	{
		displayName: 'Movements',
		name: 'movements',
		type: 'multiOptions',
		options: [
			{ name: 'Fee', value: 'fee', description: 'Fees that were charged' },
			{ name: 'In', value: 'in', description: 'Money that came in' },
			{ name: 'Out', value: 'out', description: 'Money that went out, without fees' },
		],
		default: ['fee', 'in', 'out'],
		required: true,
		description: 'Which movements (mutasi) start the workflow, as soon as their status is Success',
	},
	{
		displayName: 'Minimum Amount (IDR)',
		name: 'minimumAmount',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 0,
		placeholder: 'e.g. 10000',
		description: 'Movements below this amount do not start the workflow',
	},
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		options: [
			{
				name: 'Everything',
				value: 'everything',
				description: 'The first poll emits the whole history',
			},
			{
				name: 'Now',
				value: 'now',
				description: 'The first poll emits nothing, only what comes after it does',
			},
		],
		default: 'now',
		description: 'What to do with the movements that are there before the first poll',
	},
	simplify.property,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			additionalQuery.property,
			{
				displayName: 'First Page',
				name: 'firstPage',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 1 },
				default: 0,
				description: 'The number of the first page, 0 or 1',
			},
			{
				displayName: 'Include Unsuccessful',
				name: 'includeUnsuccessful',
				type: 'boolean',
				default: false,
				description:
					'Whether to also start the workflow for movements whose status is not Success. Such a movement starts it once more when it turns Success.',
			},
			{
				displayName: 'Page Parameter',
				name: 'pageParameter',
				type: 'string',
				default: '',
				placeholder: 'e.g. page',
				description:
					'Query parameter for the number of a page, if KasPro cuts the history of your account into pages. Blank: one answer, of 10 MB at most, holds all of it.',
			},
		],
	},
];
