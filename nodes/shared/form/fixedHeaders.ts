import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { asText } from '../values/asText';
import { isObject } from '../values/json';

/** Headers that a user types into a credential, such as an API key. The values are secrets. */
export const FIXED_HEADERS: INodeProperties = {
	displayName: 'Headers',
	name: 'headers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Header',
	default: {},
	options: [
		{
			displayName: 'Header',
			name: 'header',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. X-API-Key',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					typeOptions: { password: true },
					default: '',
				},
			],
		},
	],
	description: 'Headers to add to every request',
};

/** The headers by name; entries without a name are left out. */
export function readFixedHeaders(headers: unknown): IDataObject {
	const entries: unknown[] =
		isObject(headers) && Array.isArray(headers.header) ? headers.header : [];
	return Object.fromEntries(
		entries
			.filter(isObject)
			.map(({ name, value }): [string, string] => [asText(name).trim(), asText(value)])
			.filter(([name]) => name !== ''),
	);
}
