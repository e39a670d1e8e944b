import type { ExpressionString, IDisplayOptions, INodeProperties } from 'n8n-workflow';

import type { Field } from '../contract/field';
import type { Operation, Resource } from '../contract/operation';
import type { System } from '../contract/system';
import { runOptions } from './options';
import { formOf, isRearranged, REARRANGED } from './places';

/** All parameters of a system's node: resource, operation, and the fields of each operation. */
export function nodeProperties(system: System): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: system.resources.map(({ name, value }) => ({ name, value })),
			default: startOf(system.resources, system.startsWith),
		},
		...system.resources.map(operationProperty),
		...system.resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => operationProperties(system, resource, operation)),
		),
	];
}

const operationProperty = ({ value, operations, startsWith }: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [value] } },
	options: operations.map(({ name, value: operation, action, description }) => ({
		name,
		value: operation,
		action,
		description,
	})),
	default: startOf(operations, startsWith),
});

const startOf = (listed: readonly { value: string }[], told?: string): string =>
	told ?? listed[0]?.value ?? '';

function operationProperties(
	system: System,
	resource: Resource,
	operation: Operation,
): INodeProperties[] {
	const show = { resource: [resource.value], operation: [operation.value] };
	const { fields, additionalFields = [] } = operation;
	const hasInferred = [...fields, ...additionalFields].some(({ inferred }) => inferred);
	return [
		...(operation.notice ? [noticeProperty(operation.notice)] : []),
		...(hasInferred ? [inferredNotice(system)] : []),
		...formProperties(operation),
		collection('Options', 'options', 'Add Option', runOptions(operation)),
	].map((property) => shownFor(show, property));
}

/** Its fields; where some have moved, each in its old place too, for nodes of version 1. */
function formProperties(operation: Operation): INodeProperties[] {
	const { fields, additionalFields } = formOf(operation, REARRANGED);
	if (!isRearranged(operation)) {
		return [...fields.map(drawn), ...additionalFieldsOf(additionalFields)];
	}
	const before = formOf(operation, 1);
	const moved = before.fields.filter((field) => !fields.includes(field));
	return [
		...fields.map((field) =>
			field.stoodIn ? shownFor(REARRANGED_ONLY, drawn(field)) : drawn(field),
		),
		...moved.map((field) => shownFor(BEFORE_ONLY, drawn(field))),
		...additionalFieldsOf(additionalFields).map((each) => shownFor(REARRANGED_ONLY, each)),
		...additionalFieldsOf(before.additionalFields).map((each) => shownFor(BEFORE_ONLY, each)),
	];
}

type Shown = IDisplayOptions['show'];

const REARRANGED_ONLY: Shown = { '@version': [{ _cnd: { gte: REARRANGED } }] };
const BEFORE_ONLY: Shown = { '@version': [{ _cnd: { lt: REARRANGED } }] };

/** On top of its own conditions. */
const shownFor = (show: Shown, property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: { show: { ...property.displayOptions?.show, ...show } },
});

const additionalFieldsOf = (fields: readonly Field[]): INodeProperties[] =>
	fields.length > 0
		? [collection('Additional Fields', 'additionalFields', 'Add Field', fields)]
		: [];

const noticeProperty = (displayName: string): INodeProperties => ({
	displayName,
	name: 'notice',
	type: 'notice',
	default: '',
});

/** No field of the operation, so nothing reads it. Each operation shows its own. */
const inferredNotice = ({ name }: System): INodeProperties => ({
	displayName: `The document of ${name} does not print all that is sent here: fields marked as inferred are named after its answers. Ask your provider whether they are yours. What else it expects goes into Additional Body Fields.`,
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
