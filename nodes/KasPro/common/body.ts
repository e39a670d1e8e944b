import type { IDataObject } from 'n8n-workflow';

import type { Field, Fields } from '../../shared/contract/field';
import { asText } from '../../shared/values/asText';
import { isObject } from '../../shared/values/json';
import { jsonObject } from './checks';

export const additionalBodyFields: Field = {
	property: {
		displayName: 'Additional Body Fields',
		name: 'additionalBodyFields',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "remarks": "March" }',
		description:
			'JSON object with fields that your contract with KasPro asks for. It is merged into the body last and wins over the other fields.',
	},
	check: jsonObject,
	overrides: true,
	stoodIn: 'fields',
};

/** The body of a request: the typed fields, then those of the JSON, which win. */
export function bodyOf({ additionalBodyFields: json, ...typed }: Fields): IDataObject {
	// It says where the body goes.
	delete typed.path;
	return { ...typed, ...(isObject(json) ? json : {}) };
}

/** A field of the body as text, such as what identifies a payment; `''` when it has none. */
export const textInBody =
	(name: string) =>
	(fields: Fields): string =>
		asText(bodyOf(fields)[name]);

/** No field is required, but a request that says nothing is a mistake. */
export const bodyIsNotEmpty = (fields: Fields): string[] =>
	Object.keys(bodyOf(fields)).length > 0
		? []
		: ['The body is empty: fill in the fields of the form, or Additional Body Fields'];
