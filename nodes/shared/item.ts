import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { optional, type Check } from './checks';
import type { Field, Fields, Operation } from './operation';
import { runOptions } from './options';
import { isObject } from './send';

/** One input item, read and checked. With faults it must not be sent. */
export interface Item {
	index: number;
	fields: Fields;
	options: IDataObject;
	/** One sentence per fault, each naming its field. */
	faults: string[];
}

/** Reads and checks all parameters of one item. Nothing is sent and nothing is thrown. */
export async function readItem(
	node: IExecuteFunctions,
	operation: Operation,
	index: number,
): Promise<Item> {
	const item: Item = { index, fields: {}, options: {}, faults: [] };

	const read = async ({ property, load }: Field): Promise<unknown> => {
		try {
			const value: unknown = node.getNodeParameter(property.name, index, property.default, {
				extractValue: property.type === 'resourceLocator',
			});
			return load ? await load(node, index, value) : value;
		} catch (error) {
			item.faults.push(`${label(property)} cannot be read: ${(error as Error).message}`);
			return undefined;
		}
	};
	const take = (into: IDataObject, { property }: Field, check: Check, value: unknown) => {
		const checked = check(value);
		if ('fault' in checked) item.faults.push(`${label(property)} ${checked.fault}`);
		else if (checked.value !== undefined) into[property.name] = checked.value;
	};
	const takeCollection = (into: IDataObject, name: string, fields: readonly Field[]) => {
		const values: unknown = node.getNodeParameter(name, index, {});
		for (const field of fields) {
			const value = isObject(values) ? values[field.property.name] : undefined;
			take(into, field, optional(field.check), value ?? field.property.default);
		}
	};

	for (const field of operation.fields) {
		const faultsBefore = item.faults.length;
		const value = await read(field);
		if (item.faults.length === faultsBefore) take(item.fields, field, field.check, value);
	}
	takeCollection(item.fields, 'additionalFields', operation.additionalFields ?? []);
	takeCollection(item.options, 'options', runOptions(operation));
	return item;
}

/** Milliseconds to wait for an answer. */
export const timeoutOf = ({ options }: Item): number => Number(options.timeout) * 1000;

/** How many items may be in flight at once: one number for the whole run, that of the first item. */
export const concurrencyOf = (items: readonly Item[]): number =>
	Number(items.find(({ options }) => options.concurrency)?.options.concurrency ?? 1);

const label = ({ displayName, name }: INodeProperties) => `${displayName} (${name})`;
