import type { ExpressionString, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../contract/field';
import type { Operation, Resource } from '../contract/operation';
import type { System } from '../contract/system';
import { runOptions } from './options';

/** All parameters of a system's node: resource, operation, and the fields of each operation. */
export function nodeProperties(system: System): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byName(system.resources.map(({ name, value }) => ({ name, value }))),
			default: firstValue(system.resources),
		},
		...system.resources.map(operationProperty),
		...system.resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => operationProperties(system, resource, operation)),
		),
	];
}

const operationProperty = ({ value, operations }: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [value] } },
	options: byName(
		operations.map(({ name, value: operation, action, description }) => ({
			name,
			value: operation,
			action,
			description,
		})),
	),
	default: firstValue(operations),
});

/** n8n lists options by name; what a new node starts with is the first that we list. */
const byName = (options: INodePropertyOptions[]) =>
	options.sort((a, b) => a.name.localeCompare(b.name));

const firstValue = (listed: readonly { value: string }[]) => listed[0]?.value ?? '';

function operationProperties(
	system: System,
	resource: Resource,
	operation: Operation,
): INodeProperties[] {
	const show = { resource: [resource.value], operation: [operation.value] };
	const additionalFields = operation.additionalFields ?? [];
	const hasInferred = [...operation.fields, ...additionalFields].some(({ inferred }) => inferred);
	return [
		...(operation.notice ? [noticeProperty(operation.notice)] : []),
		...(hasInferred ? [inferredNotice(system)] : []),
		...operation.fields.map(drawn),
		...(additionalFields.length > 0
			? [collection('Additional Fields', 'additionalFields', 'Add Field', additionalFields)]
			: []),
		collection('Options', 'options', 'Add Option', runOptions(operation)),
	].map((property) => ({
		...property,
		displayOptions: { show: { ...property.displayOptions?.show, ...show } },
	}));
}

const noticeProperty = (displayName: string): INodeProperties => ({
	displayName,
	name: 'notice',
	type: 'notice',
	default: '',
});

/** No field of the operation, so nothing reads it. Each operation shows its own. */
const inferredNotice = ({ name }: System): INodeProperties => ({
	displayName: `The document of ${name} does not print all that is sent here. Fields marked as inferred are named after its answers: ask your provider whether they are yours, and put what else it expects into Additional Body Fields.`,
	name: 'inferredNotice',
	type: 'notice',
	default: '',
});

/** What is secret is drawn as dots. */
const drawn = ({ property, secret }: Field): INodeProperties =>
	secret ? { ...property, typeOptions: { ...property.typeOptions, password: true } } : property;

const collection = (
	displayName: string,
	name: string,
	placeholder: string,
	fields: readonly Field[],
): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder,
	default: {},
	options: fields.map(drawn).sort((a, b) => a.displayName.localeCompare(b.displayName)),
});

const ONE_OUTPUT = "[{ type: 'main' }]";
const MONEY_OUTPUTS =
	"[{ type: 'main', displayName: 'Success' }, { type: 'main', displayName: 'Pending' }, { type: 'main', displayName: 'Failed' }]";

/** The outputs as the canvas draws them: three when the chosen operation moves money, else one. */
export function nodeOutputs({ resources }: System): ExpressionString {
	const moneyOperations = resources.flatMap(({ value, operations }) =>
		operations
			.filter(({ movesMoney }) => movesMoney)
			.map((operation) => `${value}:${operation.value}`),
	);
	const chosen = "$parameter['resource'] + ':' + $parameter['operation']";
	return `={{ ${JSON.stringify(moneyOperations)}.includes(${chosen}) ? ${MONEY_OUTPUTS} : ${ONE_OUTPUT} }}`;
}

/** What the chosen operation is called, as the canvas shows it below the node: "Payout: Send". */
export function nodeSubtitle({ resources }: System): ExpressionString {
	const names = resources.flatMap(({ value, name, operations }) =>
		operations.map((operation) => [`${value}:${operation.value}`, `${name}: ${operation.name}`]),
	);
	const chosen = "$parameter['resource'] + ':' + $parameter['operation']";
	return `={{ (${JSON.stringify(Object.fromEntries(names))})[${chosen}] }}`;
}

/** The names of what is chosen in a parameter that takes several of its options. */
export function subtitleOf(parameter: string, properties: readonly INodeProperties[]) {
	const { options = [] } = properties.find(({ name }) => name === parameter) ?? {};
	const names = Object.fromEntries(
		options.flatMap((option) => ('value' in option ? [[String(option.value), option.name]] : [])),
	);
	const nameOf = `(value) => (${JSON.stringify(names)})[value]`;
	return `={{ $parameter['${parameter}'].map(${nameOf}).join(', ') }}`;
}
