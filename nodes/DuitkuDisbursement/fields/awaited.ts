import type { Field } from '../../shared/contract/field';
import { isObject } from '../../shared/values/json';
import { parseCallback } from '../callbacks/readCallback';
import { cashOutReference } from './cashOut';

export const awaitedCallback: Field = {
	property: {
		displayName: 'Callback',
		name: 'callback',
		type: 'json',
		default: '={{ $json.body }}',
		description:
			'What Duitku has sent, as the Wait node puts it out. When the Wait node gives up there is none, and the cash out stays pending.',
	},
	check: (value) => {
		if (value === undefined || value === null || value === '') return { value: undefined };
		const body = typeof value === 'string' ? parseCallback(value) : value;
		return isObject(body) ? { value: body } : { fault: 'must be a JSON object' };
	},
};

export const awaitedReference: Field = {
	...cashOutReference,
	property: {
		...cashOutReference.property,
		placeholder: "e.g. {{ $('Create Cash Out').first().json.reference }}",
		description: 'The key of the cash out that is waited for: a callback of another one is none',
	},
};
