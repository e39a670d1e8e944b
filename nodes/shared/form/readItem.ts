import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isBlank, optional } from './checks';
import type { Check, Checked, Field } from '../contract/field';
import { runOption, type Item } from '../contract/item';
import { messageOf } from '../values/messageOf';
import type { Operation } from '../contract/operation';
import { runOptions } from './options';
import type { ReadParameter } from './parameters';
import { formOf, isRearranged, REARRANGED } from './places';
import { faultOfSecret } from './secretFault';
import { isObject } from '../values/json';

/** Reads and checks all parameters of one item. Nothing is sent and nothing is thrown. */
export async function readItem(
	node: IExecuteFunctions,
	operation: Operation,
	index: number,
	readParameter: ReadParameter,
): Promise<Item> {
	const item: Item = { index, fields: {}, options: {}, faults: [] };

	const read = async ({ property, load }: Field): Promise<unknown> => {
		try {
			const value = readParameter(property, index);
			return load ? await load(node, index, value) : value;
		} catch (error) {
			item.faults.push(`${property.displayName} cannot be read: ${messageOf(error)}`);
			return undefined;
		}
	};
	const take = (into: IDataObject, field: Field, value: unknown) => {
		const { property } = field;
		const checked = tryCheck(field, value, item.options);
		if ('fault' in checked) item.faults.push(`${property.displayName} ${checked.fault}`);
		else if (checked.value !== undefined) into[property.name] = checked.value;
	};
	const takeCollection = (into: IDataObject, name: string, fields: readonly Field[]) => {
		if (fields.length === 0) return;
		const values = readCollection(readParameter, item, name);
		for (const field of fields) {
			const value = isObject(values) ? values[field.property.name] : undefined;
			const given = isBlank(value) ? field.property.default : value;
			take(into, { ...field, check: optional(field.check) }, given);
		}
	};

	// First, because they say how the fields are written; what is wrong with them is said last.
	takeCollection(item.options, 'options', runOptions(operation));
	const faultsOfOptions = item.faults.splice(0);
	// n8n copies the node each time it is asked for it.
	const form = isRearranged(operation)
		? formOf(operation, node.getNode().typeVersion)
		: formOf(operation, REARRANGED);
	for (const field of form.fields) {
		const faultsBefore = item.faults.length;
		const value = await read(field);
		if (item.faults.length === faultsBefore) take(item.fields, field, value);
	}
	takeCollection(item.fields, 'additionalFields', form.additionalFields);
	item.faults.push(...faultsOfOptions);
	checkOverrides(item, [...form.fields, ...form.additionalFields]);
	return item;
}

/** One broken expression makes the whole collection unreadable. */
function readCollection(readParameter: ReadParameter, item: Item, name: string): unknown {
	try {
		return readParameter({ name, type: 'collection', default: {} }, item.index);
	} catch (error) {
		item.faults.push(`${COLLECTIONS[name] ?? name} cannot be read: ${messageOf(error)}`);
		return undefined;
	}
}

const COLLECTIONS: Record<string, string> = {
	additionalFields: 'Additional Fields',
	options: 'Options',
};

/** What a JSON field says of a typed field keeps to the rule of that field. */
function checkOverrides(item: Item, fields: readonly Field[]) {
	const typed = new Map(fields.map((field) => [field.property.name, field]));
	for (const { property, overrides } of fields) {
		const merged = item.fields[property.name];
		if (!overrides || !isObject(merged)) continue;
		const checked = Object.entries(merged).map(([name, value]) => {
			const field = typed.get(name);
			const result = field ? tryCheck(field, value) : { value };
			if ('value' in result) {
				// A contract may want as text what the typed field sends as a number.
				const isOtherwise = result.value !== undefined && typeof result.value !== typeof value;
				return [name, isOtherwise ? value : result.value] as const;
			}
			item.faults.push(`${name} in ${property.displayName} ${result.fault}`);
			return [name, value] as const;
		});
		// A blank one says nothing, and must not take the typed one out of the request.
		item.fields[property.name] = Object.fromEntries(
			checked.filter(([, value]) => value !== undefined),
		);
	}
}

/** Milliseconds to wait for an answer. */
export const timeoutOf = ({ options }: Item): number => Number(options.timeout) * 1000;

/**
 * How many items may be in flight at once: one number for the whole run, that of the first item.
 */
export const concurrencyOf = (items: readonly Item[]): number =>
	Number(runOption(items, 'concurrency') ?? 1);

/** Expressions give whatever there is, such as an object that holds itself. */
function tryCheck({ check, secret }: Field, value: unknown, options?: IDataObject): Checked {
	const checked = attempt(check, value, options);
	return 'fault' in checked && secret ? { fault: faultOfSecret(checked.fault, value) } : checked;
}

function attempt(check: Check, value: unknown, options?: IDataObject): Checked {
	try {
		return check(value, options);
	} catch (error) {
		return { fault: `cannot be used: ${messageOf(error)}` };
	}
}
