import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../values/json';

/** The value of a parameter for an item; nothing when only n8n can tell. */
export type Template = (item: IDataObject) => { value: unknown } | undefined;

/** Does a parameter, as it is saved, hold an expression anywhere? */
export function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(hasExpression);
}

/** Of a parameter, as it is saved, whose expressions only name fields of the item; else nothing. */
export function toTemplate(raw: unknown): Template | undefined {
	if (!hasExpression(raw)) return () => ({ value: raw });
	if (typeof raw === 'string') return fieldTemplate(raw);
	return isObject(raw) ? objectTemplate(raw) : undefined;
}

/** A collection: each of its values is one of the above, or the whole is for n8n. */
function objectTemplate(raw: IDataObject): Template | undefined {
	const parts: [string, Template][] = [];
	for (const [name, value] of Object.entries(raw)) {
		const part = toTemplate(value);
		if (!part) return undefined;
		parts.push([name, part]);
	}
	return (item) => {
		const value: IDataObject = {};
		for (const [name, part] of parts) {
			const taken = part(item);
			if (!taken) return undefined;
			value[name] = taken.value as IDataObject[string];
		}
		return { value };
	};
}

/** `={{ $json.name }}`, `={{ $json["a name"] }}`, and paths of both. */
const FIELD =
	/^=\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\["[^"'\\\r\n]*"\]|\['[^"'\\\r\n]*'\])+)\s*\}\}$/;
const STEP = /\.([\w$]+)|\[["']([^"']*)["']\]/g;

function fieldTemplate(expression: string): Template | undefined {
	const path = FIELD.exec(expression)?.[1];
	if (path === undefined) return undefined;
	const names = [...path.matchAll(STEP)].map(([, plain, quoted]) => plain ?? quoted ?? '');
	const last = names.pop() ?? '';
	return (item) => {
		let parent: unknown = item;
		for (const name of names) parent = isRecord(parent) ? ownValue(parent, name) : undefined;
		if (!isRecord(parent) || isInherited(last)) return undefined;
		const value = ownValue(parent, last);
		return isPlain(value) ? { value } : undefined;
	};
}

/** Such as JSON has. A date has fields that it does not own. */
const isRecord = (value: unknown): value is IDataObject =>
	isObject(value) && Object.getPrototypeOf(value) === Object.prototype;

const ownValue = (record: IDataObject, name: string): unknown =>
	Object.hasOwn(record, name) ? record[name] : undefined;

/** n8n finds these on every object, or refuses to look at them. */
const isInherited = (name: string): boolean => name in Object.prototype;

/** n8n gives anything else as a copy, as text or not at all. */
const isPlain = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	typeof value === 'string' ||
	typeof value === 'boolean' ||
	(typeof value === 'number' && Number.isFinite(value));
