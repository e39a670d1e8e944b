import { runInNewContext } from 'node:vm';
import { NodeHelpers } from 'n8n-workflow';

import type { Field } from '../../../../nodes/shared/contract/field';
import type {
	MoneyOperation,
	Operation,
	ReadOperation,
} from '../../../../nodes/shared/contract/operation';
import type { System } from '../../../../nodes/shared/contract/system';
import { nodeOutputs, nodeProperties } from '../../../../nodes/shared/form/description';

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
	const noticing: System = {
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
	const drawn = nodeProperties(noticing)
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

const field = (name: string, displayName: string, changes: Partial<Field> = {}): Field => ({
	property: { displayName, name, type: 'string', default: '' },
	check: () => ({ value: 1 }),
	...changes,
});

const page = (name: string, changes: Partial<ReadOperation> = {}): ReadOperation => ({
	value: name.toLowerCase(),
	name,
	action: `${name} it`,
	description: `What ${name} does`,
	movesMoney: false,
	fields: [],
	request: () => ({ method: 'GET', url: '/' }),
	read: () => ({ items: [] }),
	...changes,
});

const payment = (name: string): MoneyOperation => ({
	...page(name),
	movesMoney: true,
	notice: 'This moves money',
	reference: () => '',
	pays: [],
	summary: [],
	judge: () => ({ outcome: 'success', code: '', message: '', advice: '' }),
	output: (body) => body,
});

const system = (...resources: System['resources']): System => ({
	name: 'KasPro',
	credential: 'test',
	resources,
});

describe('the form of a system', () => {
	const account = {
		value: 'account',
		name: 'Account',
		operations: [page('Register'), page('Check')],
	};
	const transfer = { value: 'transfer', name: 'Transfer', operations: [payment('Send')] };
	const properties = nodeProperties(system(transfer, account));

	test('begins with the resource, in the order of the system, the first one chosen', () => {
		expect(properties[0]).toEqual({
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Transfer', value: 'transfer' },
				{ name: 'Account', value: 'account' },
			],
			default: 'transfer',
		});
	});

	test('goes on with the operations of each resource', () => {
		expect(properties[2]).toEqual({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: ['account'] } },
			options: [
				{
					name: 'Register',
					value: 'register',
					action: 'Register it',
					description: 'What Register does',
				},
				{
					name: 'Check',
					value: 'check',
					action: 'Check it',
					description: 'What Check does',
				},
			],
			default: 'register',
		});
	});

	test('begins with another choice where saved workflows depend on it', () => {
		const told = { ...account, startsWith: 'check' };
		const [resource, , ofAccount] = nodeProperties({
			...system(transfer, told),
			startsWith: 'account',
		});

		expect(resource?.default).toBe('account');
		expect(ofAccount?.default).toBe('check');
	});

	test('has nothing chosen where there is nothing to choose from', () => {
		expect(nodeProperties(system())[0]).toMatchObject({ options: [], default: '' });
	});
});

/** The properties of one operation, without resource and operation. */
const formOf = (only: Operation) =>
	nodeProperties(system({ value: 'account', name: 'Account', operations: [only] })).slice(2);

test('a field keeps its own conditions beside those of its operation', () => {
	const shown = field('a', 'A');
	const displayOptions = { show: { all: [false] } };
	const form = formOf(
		page('Get', { fields: [{ ...shown, property: { ...shown.property, displayOptions } }] }),
	);

	expect(form[0]?.displayOptions).toEqual({
		show: { all: [false], resource: ['account'], operation: ['get'] },
	});
});

test('a secret field is drawn as dots, in the form and in its collections', () => {
	const pin = field('pin', 'PIN', { secret: true });
	const [drawn, collection] = formOf(page('Get', { fields: [pin], additionalFields: [pin] }));

	expect(drawn).toMatchObject({ name: 'pin', typeOptions: { password: true } });
	expect(collection?.options).toMatchObject([{ name: 'pin', typeOptions: { password: true } }]);
});

test('additional fields stand in a collection, by name', () => {
	const form = formOf(page('Get', { additionalFields: [field('b', 'Beta'), field('a', 'Alpha')] }));

	expect(form.map(({ name }) => name)).toEqual(['additionalFields', 'options']);
	expect(form[0]).toEqual({
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [field('a', 'Alpha').property, field('b', 'Beta').property],
		displayOptions: { show: { resource: ['account'], operation: ['get'] } },
	});
});

describe('a field that has moved', () => {
	const json = field('json', 'JSON', { stoodIn: 'fields' });
	const bank = field('bank', 'Bank', { stoodIn: 'additionalFields' });
	const form = formOf(page('Get', { fields: [bank, field('a', 'A')], additionalFields: [json] }));
	const places = (version: number) =>
		form
			.filter((property) =>
				NodeHelpers.displayParameter(
					{ resource: 'account', operation: 'get' },
					property,
					{ typeVersion: version },
					null,
				),
			)
			.map(({ name, options = [] }) =>
				name === 'additionalFields' ? options.map((option) => option.name) : name,
			);

	test('is drawn where version 1 of its node has it, for nodes of that version', () => {
		expect(places(1)).toEqual(['a', 'json', ['bank'], 'options']);
	});

	test('is drawn in its new place for all others', () => {
		expect(places(1.1)).toEqual(['bank', 'a', ['json'], 'options']);
		expect(places(2)).toEqual(places(1.1));
	});
});

test('the options of every run stand in a collection, by name', () => {
	const [options] = formOf(page('Get'));

	expect(options).toMatchObject({ name: 'options', type: 'collection', default: {} });
	expect(options?.options?.map(({ name }) => name)).toEqual([
		'includeInput',
		'concurrency',
		'timeout',
	]);
});

test.each([
	['fields', true],
	['additionalFields', true],
	['neither', false],
])('a form says that fields are inferred when they are (%s)', (place, isSaid) => {
	const inferred = [field('a', 'A', { inferred: true }), field('b', 'B')];
	const form = formOf(page('Get', { fields: [field('c', 'C')], [place]: inferred }));

	expect(form.some(({ name }) => name === 'inferredNotice')).toBe(isSaid);
	if (isSaid) {
		expect(form[0]).toMatchObject({
			type: 'notice',
			default: '',
			displayName: expect.stringContaining('KasPro'),
		});
	}
});

test('three outputs are drawn for what moves money, and one for all else', () => {
	const outputs = nodeOutputs(
		system(
			{ value: 'transfer', name: 'Transfer', operations: [payment('Send'), page('Get')] },
			{ value: 'wallet', name: 'Wallet', operations: [payment('Pay')] },
		),
	);
	const drawn = (resource: string, chosen: string): unknown =>
		runInNewContext(outputs.slice('={{'.length, -'}}'.length), {
			$parameter: { resource, operation: chosen },
		});

	const three = ['Success', 'Pending', 'Failed'].map((displayName) => ({
		type: 'main',
		displayName,
	}));
	expect(drawn('transfer', 'send')).toEqual(three);
	expect(drawn('wallet', 'pay')).toEqual(three);
	expect(drawn('transfer', 'get')).toEqual([{ type: 'main' }]);
	expect(drawn('wallet', 'send')).toEqual([{ type: 'main' }]);
});
