import { runInNewContext } from 'node:vm';
import type { INodeProperties } from 'n8n-workflow';

import type { System } from '../../../../nodes/shared/contract/system';
import { nodeSubtitle, subtitleOf } from '../../../../nodes/shared/form/description';

const CUSTOMERS: System = {
	name: 'KasPro',
	credential: 'test',
	resources: [
		{
			value: 'customer',
			name: 'Customer',
			operations: [
				{
					value: 'find',
					name: 'Find',
					action: 'Find it',
					description: 'What Find does',
					movesMoney: false,
					fields: [],
					request: () => ({ method: 'GET', url: '/' }),
					read: () => ({ items: [] }),
				},
			],
		},
	],
};

describe('what the canvas shows below a node', () => {
	const evaluate = (expression: string, parameters: Record<string, unknown>): unknown => {
		const code = /^=\{\{(.*)\}\}$/.exec(expression)?.[1] ?? '';
		return runInNewContext(code, { $parameter: parameters });
	};

	test('is the operation by its name', () => {
		const shown = evaluate(nodeSubtitle(CUSTOMERS), { resource: 'customer', operation: 'find' });

		expect(shown).toBe('Customer: Find');
	});

	test('is what was chosen of several, by name', () => {
		const properties: INodeProperties[] = [
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				default: [],
				options: [
					{ name: 'Cash Out', value: 'cashOut' },
					{ name: 'Clearing (H2H)', value: 'clearing' },
				],
			},
		];

		expect(evaluate(subtitleOf('events', properties), { events: ['clearing', 'cashOut'] })).toBe(
			'Clearing (H2H), Cash Out',
		);
	});
});
