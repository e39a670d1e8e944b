import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { HEAD } from './form';
import { code, sentence, table, withoutHtml } from './markdown';

/** How a field is filled in, in words. What is not here keeps the name that n8n gives it. */
const KINDS: Record<string, string> = {
	boolean: 'yes or no',
	collection: 'fields',
	dateTime: 'date',
	fixedCollection: 'fields',
	json: 'JSON',
	multiOptions: 'some of a list',
	options: 'one of a list',
	resourceLocator: 'list or value',
	string: 'text',
};

const ITEM_FIELD = /^=\{\{ *\$json(?:\.([\w$]+)|\[['"](\w+)['"]\]) *\}\}$/;
const LONGEST_EXPRESSION = 60;

/** The fields of a form, one in a row; behind a field that holds others, these. */
export function parameterTable(properties: readonly INodeProperties[]): string {
	const rows = properties.filter(({ type }) => type !== 'notice').flatMap((each) => rowsOf(each));
	if (rows.length === 0) return '';
	return table(['Field', 'Parameter', 'Kind', 'Required', 'Default', 'What it is'], rows);
}

/** What stands above the fields of a form. */
export const noticesIn = (properties: readonly INodeProperties[]): string[] =>
	properties
		.filter(({ type }) => type === 'notice')
		.map(({ displayName }) => `> ${withoutHtml(displayName)}`);

function rowsOf(property: INodeProperties, path: readonly string[] = []): string[][] {
	const own = [...path, property.name];
	const inside = (property.options ?? []).flatMap((option) => {
		if ('values' in option) {
			return option.values.flatMap((each) => rowsOf(each, [...own, option.name]));
		}
		return 'type' in option ? rowsOf(option, own) : [];
	});
	return [rowOf(property, own), ...inside];
}

function rowOf(property: INodeProperties, path: readonly string[]): string[] {
	const { displayName, required } = property;
	return [
		displayName,
		code(path.join('.')),
		kindOf(property),
		required ? 'yes' : '',
		defaultOf(property),
		explain(property),
	];
}

export const kindOf = ({ type, typeOptions }: INodeProperties): string =>
	typeOptions?.password ? 'secret text' : (KINDS[type] ?? type);

/** What a new node holds, readable; blank where that is nothing. */
export function defaultOf({ default: value }: INodeProperties): string {
	if (typeof value === 'string') return value === '{}' ? '' : textDefault(value);
	if (typeof value === 'number' || typeof value === 'boolean') return code(String(value));
	if (Array.isArray(value)) return value.map(textOf).join(', ');
	const picked = value && 'value' in value ? value.value : undefined;
	return typeof picked === 'string' ? textDefault(picked) : '';
}

function textDefault(value: string): string {
	if (!value.startsWith('=')) return code(value);
	const [, byName, byKey] = ITEM_FIELD.exec(value) ?? [];
	const field = byName ?? byKey;
	if (field !== undefined) return `the item's ${code(field)}`;
	return value.length <= LONGEST_EXPRESSION ? code(value.slice(1)) : 'from the item';
}

/** Its description, when it is shown, and what can be chosen. */
export function explain(property: INodeProperties): string {
	const described = withoutHtml(property.description ?? '');
	const parts = [described === '' ? '' : sentence(described), conditionOf(property)];
	const text = parts.filter((part) => part !== '').join(' ');
	return [text, ...choicesOf(property)].filter((part) => part !== '').join('<br>');
}

function conditionOf({ displayOptions }: INodeProperties): string {
	const conditions = Object.entries(displayOptions?.show ?? {})
		.filter(([name]) => !HEAD.includes(name))
		.map(([name, values]) => `${code(name)} is ${(values ?? []).map(textOf).join(' or ')}`);
	return conditions.length > 0 ? `Shown when ${conditions.join(' and ')}.` : '';
}

const textOf = (value: unknown): string =>
	code(typeof value === 'string' ? value : JSON.stringify(value));

function choicesOf({ options = [] }: INodeProperties): string[] {
	return options
		.filter((option): option is INodePropertyOptions => 'value' in option)
		.map(({ name, value, description = '' }) => {
			const said = description === '' ? '' : `: ${withoutHtml(description)}`;
			return `${code(String(value))} ${name}${said}`;
		});
}
