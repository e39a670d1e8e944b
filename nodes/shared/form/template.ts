import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../values/json';

/** The value of a parameter for an item with these fields; nothing when only n8n can tell. */
export type Template = (fields: unknown) => { value: unknown } | undefined;

/** Of a parameter, as it is saved, whose expressions only name fields of the item; else nothing. */
export function toTemplate(raw: unknown): Template | undefined {
	if (typeof raw === 'string' && raw.startsWith('=')) return fieldTemplate(raw);
	if (isObject(raw)) return objectTemplate(raw);
	return isPlain(raw) ? () => ({ value: raw }) : undefined;
}

/** A collection: each of its values is one of the above, or the whole is for n8n. */
function objectTemplate(raw: IDataObject): Template | undefined {
	const parts: [string, Template][] = [];
	for (const [name, value] of Object.entries(raw)) {
		const part = toTemplate(value);
		if (!part) return undefined;
		parts.push([name, part]);
	}
	return (fields) => {
		const value: Record<string, unknown> = {};
		for (const [name, part] of parts) {
			const taken = part(fields);
			if (!taken) return undefined;
			value[name] = taken.value;
		}
		return { value };
	};
}

/**
 * `={{ $json.name }}`, `={{ $json["a name"] }}`, and paths of both. Not with a brace or a backslash
 * in the quotes, which n8n reads first, nor with what an editor does not show.
 */
const FIELD =
	/^=\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\["[^"'\\{}\p{C}\p{Zl}\p{Zp}]*"\]|\['[^"'\\{}\p{C}\p{Zl}\p{Zp}]*'\])+)\s*\}\}$/u;
const STEP = /\.([\w$]+)|\[["']([^"']*)["']\]/g;

function fieldTemplate(expression: string): Template | undefined {
	const path = FIELD.exec(expression)?.[1];
	if (path === undefined) return undefined;
	const names = [...path.matchAll(STEP)].map(([, plain, quoted]) => plain ?? quoted ?? '');
	if (names.some(isInherited)) return undefined;
	return (fields) => {
		let value = fields;
		for (const name of names) {
			if (!isRecord(value) || hasGetter(value, name)) return undefined;
			value = value[name];
		}
		return isPlain(value) ? { value } : undefined;
	};
}

/** n8n finds these on every object, or refuses to look at them. */
const isInherited = (name: string): boolean => name in Object.prototype;

/** Such as JSON has. A date has fields that it does not own. */
const isRecord = (value: unknown): value is IDataObject =>
	isObject(value) && Object.getPrototypeOf(value) === Object.prototype;

/** It may throw, which n8n takes for nothing, or say something else each time. */
const hasGetter = (record: IDataObject, name: string): boolean =>
	Object.getOwnPropertyDescriptor(record, name)?.get !== undefined;

/** n8n gives anything else as a copy, as text or not at all. */
const isPlain = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	typeof value === 'string' ||
	typeof value === 'boolean' ||
	Number.isFinite(value);
