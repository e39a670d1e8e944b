import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The form of one operation as the editor shows it. */
export interface OperationForm {
	resource: INodePropertyOptions;
	operation: INodePropertyOptions;
	/** `resource.operation`, by which saved workflows know it. */
	key: string;
	/** What the heading and the links call it. */
	title: string;
	/** Notices and fields, those of `additionalFields` included. */
	fields: INodeProperties[];
	/** What the collection `options` holds. */
	options: INodeProperties[];
}

/** The forms of a node, in the order in which the editor lists them. */
export function formsOf(properties: readonly INodeProperties[]): OperationForm[] {
	const resources = choicesOf(properties.find(({ name }) => name === 'resource'));
	return resources.flatMap((resource) => {
		const operations = properties.find(
			(property) => property.name === 'operation' && isShown(property, 'resource', resource),
		);
		return choicesOf(operations).map((operation) => formOf(properties, resource, operation));
	});
}

function formOf(
	properties: readonly INodeProperties[],
	resource: INodePropertyOptions,
	operation: INodePropertyOptions,
): OperationForm {
	const shown = properties.filter(
		(property) =>
			isShown(property, 'resource', resource) && isShown(property, 'operation', operation),
	);
	const fields = shown.filter(({ name }) => !['resource', 'operation', 'options'].includes(name));
	return {
		resource,
		operation,
		key: `${String(resource.value)}.${String(operation.value)}`,
		title: `${resource.name}: ${operation.name}`,
		fields,
		options: shown.filter(({ name }) => name === 'options').flatMap(insideOf),
	};
}

/** The fields of a collection. */
export const insideOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter((option): option is INodeProperties => 'type' in option);

const choicesOf = (property?: INodeProperties): INodePropertyOptions[] =>
	(property?.options ?? []).filter((option): option is INodePropertyOptions => 'value' in option);

function isShown(
	{ displayOptions }: INodeProperties,
	by: 'resource' | 'operation',
	{ value }: INodePropertyOptions,
): boolean {
	const wanted = displayOptions?.show?.[by];
	return wanted === undefined || wanted.includes(value);
}
