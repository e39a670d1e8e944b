import type { INodeProperties } from 'n8n-workflow';

const times = <T>(count: number, make: (place: number) => T): T[] =>
	Array.from({ length: count }, (_, place) => make(place));

const text = (name: string, fallback = ''): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: fallback,
});

/** Filled with one expression or text each. */
export const TEXTS = times(40, (place) => text(`text${place}`));

/** Left alone: their defaults are expressions. The second is never drawn, and so never saved. */
export const DEFAULTED: INodeProperties[] = [
	text('drawn', '={{ $json.a }}'),
	{ ...text('hidden', '={{ $json.b }}'), displayOptions: { show: { fixedText: ['never'] } } },
];

/** Says the same for every item, also to the expressions that ask for it. */
export const FIXED_TEXT = text('fixedText', 'fixed');

export const LOCATORS = times(8, (place): INodeProperties => ({
	displayName: 'Locator',
	name: `locator${place}`,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		{ displayName: 'From List', name: 'list', type: 'list' },
		{ displayName: 'By ID', name: 'id', type: 'string' },
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			extractValue: { type: 'regex', regex: '^https://bank/(\\w+)$' },
		},
	],
}));

export const INNER = ['a', 'b', 'c', 'd'] as const;

export const COLLECTIONS = times(4, (place): INodeProperties => ({
	displayName: 'Collection',
	name: `collection${place}`,
	type: 'collection',
	default: {},
	options: INNER.map((name) => text(name)),
}));

export const FIXED_COLLECTIONS = times(3, (place): INodeProperties => ({
	displayName: 'Fixed Collection',
	name: `fixedCollection${place}`,
	type: 'fixedCollection',
	typeOptions: { multipleValues: place > 0 },
	default: {},
	options: [{ displayName: 'Row', name: 'row', values: INNER.map((name) => text(name)) }],
}));

/** Every parameter of the probe. */
export const SLOTS: readonly INodeProperties[] = [
	...TEXTS,
	...DEFAULTED,
	FIXED_TEXT,
	...LOCATORS,
	...COLLECTIONS,
	...FIXED_COLLECTIONS,
];
