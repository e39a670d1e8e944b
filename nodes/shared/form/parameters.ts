import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { isObject } from '../values/json';
import { toTemplate, type Template } from './template';

type Property = Pick<INodeProperties, 'name' | 'type' | 'default' | 'modes'>;

/** Reads a parameter for an item as n8n does, and throws as n8n does. */
export type ReadParameter = (property: Property, itemIndex: number) => unknown;

/**
 * Reads the parameters of a run. n8n evaluates every expression in a machine of its own, which
 * takes more time than the whole rest of an item. So what holds no expression is taken as it is
 * saved, and what only names fields of the item is taken from there. The first item is always read
 * by n8n, and when that is not what would have been taken, so are all others.
 */
export function openParameters(node: IExecuteFunctions): ReadParameter {
	const inputs = node.getInputData();
	const templates = new Map<string, Template | undefined>();

	return (property, itemIndex) => {
		const { name } = property;
		const fields: unknown = inputs[itemIndex]?.json;
		const taken = templates.get(name)?.(fields);
		if (taken) return taken.value;

		const value = readByN8n(node, property, itemIndex);
		if (!templates.has(name)) templates.set(name, provenTemplate(node, property, fields, value));
		return value;
	};
}

const readByN8n = (node: IExecuteFunctions, property: Property, itemIndex: number): unknown =>
	node.getNodeParameter(property.name, itemIndex, property.default, {
		extractValue: property.type === 'resourceLocator',
	});

/** A template that gives for these fields what n8n gives. */
function provenTemplate(
	node: IExecuteFunctions,
	property: Property,
	fields: unknown,
	value: unknown,
): Template | undefined {
	const raw: unknown = node.getNodeParameter(property.name, 0, property.default, {
		rawExpressions: true,
	});
	const whole = toTemplate(raw);
	if (!whole) return undefined;
	const template: Template = (item) => withoutLocator(property, whole(item));
	const taken = template(fields);
	return taken && isSame(taken.value, value) ? template : undefined;
}

/** n8n takes the value out of a resource locator; by a pattern, where its mode has one. */
function withoutLocator(
	{ type, modes }: Property,
	taken: ReturnType<Template>,
): ReturnType<Template> {
	const locator = taken?.value;
	if (type !== 'resourceLocator' || !isObject(locator)) return taken;
	const hasPattern = modes?.some(({ name, extractValue }) => name === locator.mode && extractValue);
	return hasPattern ? undefined : { value: locator.value };
}

const isSame = (a: unknown, b: unknown): boolean =>
	isObject(a) && isObject(b)
		? Object.keys(a).length === Object.keys(b).length &&
			Object.entries(a).every(([name, value]) => isSame(value, b[name]))
		: Object.is(a, b);
