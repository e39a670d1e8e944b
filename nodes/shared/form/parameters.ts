import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { isObject } from '../values/json';
import { hasExpression, toTemplate, type Template } from './template';

type Property = Pick<INodeProperties, 'name' | 'type' | 'default' | 'modes'>;

/** Reads a parameter for an item as n8n does, and throws as n8n does. */
export type ReadParameter = (property: Property, itemIndex: number) => unknown;

/**
 * Reads the parameters of a run. n8n evaluates every expression in a machine of its own, which takes
 * more time than the whole rest of an item. So what holds no expression is read once, and what only
 * names fields of the item is taken from there. The first item is always read by n8n, and when that
 * is not what would have been taken, so are all others.
 */
export function openParameters(node: IExecuteFunctions): ReadParameter {
	const inputs = node.getInputData();
	const templates = new Map<string, Template | undefined>();

	return (property, itemIndex) => {
		const { name } = property;
		const item = inputs[itemIndex]?.json ?? {};
		const taken = templates.get(name)?.(item);
		if (taken) return taken.value;

		const value = readByN8n(node, property, itemIndex);
		if (!templates.has(name)) templates.set(name, provenTemplate(node, property, item, value));
		return value;
	};
}

const readByN8n = (node: IExecuteFunctions, property: Property, itemIndex: number): unknown =>
	node.getNodeParameter(property.name, itemIndex, property.default, {
		extractValue: property.type === 'resourceLocator',
	});

/** A template that gives for this item what n8n gives. */
function provenTemplate(
	node: IExecuteFunctions,
	property: Property,
	item: IDataObject,
	value: unknown,
): Template | undefined {
	const raw: unknown = node.getNodeParameter(property.name, 0, property.default, {
		rawExpressions: true,
	});
	if (!hasExpression(raw)) return () => ({ value });
	const template = toTemplate(withoutLocator(property, raw));
	const taken = template?.(item);
	return taken && isSame(taken.value, value) ? template : undefined;
}

/** n8n takes the value out of a resource locator, unless its mode has a pattern for that. */
function withoutLocator({ type, modes }: Property, raw: unknown): unknown {
	if (type !== 'resourceLocator' || !isObject(raw)) return raw;
	const hasPattern = modes?.some(({ name, extractValue }) => name === raw.mode && extractValue);
	return hasPattern ? undefined : raw.value;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
