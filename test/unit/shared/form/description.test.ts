import type { Field } from '../../../../nodes/shared/contract/field';
import type { Operation } from '../../../../nodes/shared/contract/operation';
import type { System } from '../../../../nodes/shared/contract/system';
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

test('a secret field is drawn as dots, in the form and in its collections', () => {
	const pin: Field = {
		property: { displayName: 'PIN', name: 'pin', type: 'string', default: '' },
		secret: true,
		check: () => ({ value: '1' }),
	};
	const page: Operation = { ...operation('secret'), fields: [pin], additionalFields: [pin] };
	const system: System = {
		name: 'Test',
		credential: 'test',
		resources: [{ value: 'account', name: 'Account', operations: [page] }],
	};
	const properties = nodeProperties(system);
	const inCollection = properties.find(({ name }) => name === 'additionalFields')?.options;

	expect(properties.find(({ name }) => name === 'pin')).toMatchObject({
		typeOptions: { password: true },
	});
	expect(inCollection).toMatchObject([{ name: 'pin', typeOptions: { password: true } }]);
});
