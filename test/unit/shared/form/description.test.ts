import type { Operation, System } from '../../../../nodes/shared/contract/operation';
import { nodeProperties } from '../../../../nodes/shared/form/description';

const operation = (value: string, notice?: string): Operation => ({
	value,
	name: value,
	action: value,
	description: value,
	notice,
	movesMoney: false,
	fields: [
		{
			property: { displayName: 'Amount', name: 'amount', type: 'number', default: 0 },
			check: () => ({ value: 1 }),
		},
	],
	request: () => ({ method: 'GET', url: '/' }),
	read: () => ({ items: [] }),
});

test('the notice of an operation is drawn above its fields, and only there', () => {
	const system: System = {
		name: 'Test',
		credential: 'test',
		resources: [
			{
				value: 'account',
				name: 'Account',
				operations: [operation('plain'), operation('noticed', 'Mind the gap')],
			},
		],
	};
	const drawn = nodeProperties(system)
		.filter(({ displayOptions }) => displayOptions?.show?.operation !== undefined)
		.map(({ name, type, displayName, displayOptions }) => ({
			operation: displayOptions?.show?.operation?.[0],
			name,
			...(type === 'notice' && { notice: displayName }),
		}));

	expect(drawn).toEqual([
		{ operation: 'plain', name: 'amount' },
		{ operation: 'plain', name: 'options' },
		{ operation: 'noticed', name: 'notice', notice: 'Mind the gap' },
		{ operation: 'noticed', name: 'amount' },
		{ operation: 'noticed', name: 'options' },
	]);
});
