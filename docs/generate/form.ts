import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** The form of one operation as the editor shows it. */
export interface OperationForm {
	resource: INodePropertyOptions;
	operation: INodePropertyOptions;
	/** `resource.operation`, by which saved workflows know it. */
	key: string;
	/** What the heading and the links call it. */
	title: string;
	/** Notices and fields; `additionalFields` is one of them. */
	fields: INodeProperties[];
	/** What the collection `options` holds. */
	options: INodeProperties[];
}

/** What is chosen in the head of a form. A field's other conditions are told beside it. */
export const HEAD: readonly string[] = ['resource', 'operation', '@version'];

/** The forms of a new node, in the order in which the editor lists them. */
export function formsOf({ properties, version }: INodeTypeDescription): OperationForm[] {
	const typeVersion = Math.max(...[version].flat());
	const shownWith = (head: INodeParameters): INodeProperties[] =>
		properties.filter((property) => isShown(property, head, typeVersion));
	return choicesOf('resource', properties).flatMap((resource) =>
		choicesOf('operation', shownWith({ resource: resource.value })).map((operation) =>
			formOf(
				resource,
				operation,
				shownWith({ resource: resource.value, operation: operation.value }),
			),
		),
	);
}

function formOf(
	resource: INodePropertyOptions,
	operation: INodePropertyOptions,
	shown: readonly INodeProperties[],
): OperationForm {
	return {
		resource,
		operation,
		key: `${String(resource.value)}.${String(operation.value)}`,
		title: `${resource.name}: ${operation.name}`,
		fields: shown.filter(({ name }) => !['resource', 'operation', 'options'].includes(name)),
		options: shown.filter(({ name }) => name === 'options').flatMap(insideOf),
	};
}

/** The fields of a collection. */
export const insideOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter((option): option is INodeProperties => 'type' in option);

const choicesOf = (name: string, shown: readonly INodeProperties[]): INodePropertyOptions[] =>
	(shown.find((property) => property.name === name)?.options ?? []).filter(
		(option): option is INodePropertyOptions => 'value' in option,
	);

function isShown(property: INodeProperties, head: INodeParameters, typeVersion: number): boolean {
	const conditions = Object.entries(property.displayOptions?.show ?? {});
	const show = Object.fromEntries(conditions.filter(([name]) => HEAD.includes(name)));
	const asked = { ...property, displayOptions: { show } };
	return NodeHelpers.displayParameter(head, asked, { typeVersion }, null);
}
