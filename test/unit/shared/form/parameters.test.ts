import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { openParameters } from '../../../../nodes/shared/form/parameters';
import { toTemplate } from '../../../../nodes/shared/form/template';
import { isObject } from '../../../../nodes/shared/values/json';

const TEXT = { name: 'text', type: 'string', default: '' } as const;

const MODES = [
	{ displayName: 'By ID', name: 'id', type: 'string' },
	{
		displayName: 'By URL',
		name: 'url',
		type: 'string',
		extractValue: { type: 'regex', regex: '(\\d+)' },
	},
] satisfies INodeProperties['modes'];

const LOCATOR = { name: 'text', type: 'resourceLocator', default: '', modes: MODES } as const;

/** Evaluates what names fields, and what it is told. */
const byTemplate = (raw: unknown, fields: unknown): unknown => toTemplate(raw)?.(fields)?.value;

/**
 * A reader in a node with these items and this saved parameter, and the items for which n8n was
 * asked to evaluate it.
 */
function open(
	items: IDataObject[],
	raw: unknown,
	evaluate: (raw: unknown, fields: unknown, index: number) => unknown = byTemplate,
) {
	const evaluated: number[] = [];
	const asked = { raw: 0 };
	const node = {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (
			_name: string,
			index: number,
			_fallback: unknown,
			options: { rawExpressions?: boolean; extractValue?: boolean },
		) => {
			if (options.rawExpressions) asked.raw += 1;
			if (options.rawExpressions) return raw;
			evaluated.push(index);
			const value = evaluate(raw, items[index], index);
			return options.extractValue && isObject(value) ? value.value : value;
		},
	} as unknown as IExecuteFunctions;
	return { read: openParameters(node), evaluated, asked };
}

const ITEMS = [{ a: 'A' }, { a: 'B' }, {}, { a: 'D' }];

test('what is saved without an expression is read by n8n once in a run', () => {
	const { read, evaluated } = open(ITEMS, 'text');

	expect(ITEMS.map((_, index) => read(TEXT, index))).toEqual(['text', 'text', 'text', 'text']);
	expect(evaluated).toEqual([0]);
});

test('what names a field is read by n8n for the first item, and taken from the others', () => {
	const { read, evaluated } = open(ITEMS, '={{ $json.a }}');

	expect(ITEMS.map((_, index) => read(TEXT, index))).toEqual(['A', 'B', undefined, 'D']);
	expect(evaluated).toEqual([0]);
});

test('everything else is read by n8n for every item', () => {
	const { read, evaluated, asked } = open(
		ITEMS,
		'={{ $itemIndex }}',
		(_raw, _fields, index) => index,
	);

	expect(ITEMS.map((_, index) => read(TEXT, index))).toEqual([0, 1, 2, 3]);
	expect(evaluated).toEqual([0, 1, 2, 3]);
	expect(asked.raw).toBe(1);
});

test.each<[string, unknown, unknown]>([
	['another value', 'A', 'converted'],
	['another type', '5', 5],
	['null in place of nothing', undefined, null],
	['zero with another sign', -0, 0],
])('every item is read by n8n when it gives %s for the first', (_, own, given) => {
	const items = [{ a: own }, { a: 'B' }] as IDataObject[];
	const { read, evaluated } = open(items, '={{ $json.a }}', (_raw, _fields, index) =>
		index === 0 ? given : 'as n8n says',
	);

	expect(read(TEXT, 0)).toBe(given);
	expect(read(TEXT, 1)).toBe('as n8n says');
	expect(evaluated).toEqual([0, 1]);
});

describe('a collection', () => {
	const COLLECTION = { name: 'text', type: 'collection', default: {} } as const;
	const RAW = { mode: 'id', value: '={{ $json.a }}', inner: { a: '={{ $json["a"] }}' } };

	test('is taken with all of its fields, also with those of a locator', () => {
		const { read, evaluated } = open(ITEMS, RAW);

		expect(ITEMS.map((_, index) => read(COLLECTION, index))).toEqual(
			['A', 'B', undefined, 'D'].map((a) => ({ mode: 'id', value: a, inner: { a } })),
		);
		expect(evaluated).toEqual([0]);
	});

	test.each<[string, unknown]>([
		['another field', { mode: 'id', value: 'A', more: { a: 'A' } }],
		['one field more', { mode: 'id', value: 'A', inner: { a: 'A' }, more: undefined }],
		['one field less', { mode: 'id', value: 'A' }],
		['another value', { mode: 'id', value: 'A', inner: { a: 'a' } }],
		['text', 'text'],
		['nothing', undefined],
	])('is read by n8n for every item when it gives %s for the first', (_, given) => {
		const { read, evaluated } = open(ITEMS, RAW, () => given);

		expect(ITEMS.map((_item, index) => read(COLLECTION, index))).toEqual(ITEMS.map(() => given));
		expect(evaluated).toEqual([0, 1, 2, 3]);
	});
});

test('what n8n cannot read is thrown as n8n throws it, and says nothing of the items after it', () => {
	const { read, evaluated } = open(ITEMS, '={{ $json.a }}', (raw, fields, index) => {
		if (index < 2) throw new Error(`n8n cannot read item ${index}`);
		return byTemplate(raw, fields);
	});

	expect(() => read(TEXT, 0)).toThrow('n8n cannot read item 0');
	expect(() => read(TEXT, 1)).toThrow('n8n cannot read item 1');
	expect([read(TEXT, 2), read(TEXT, 3)]).toEqual([undefined, 'D']);
	expect(evaluated).toEqual([0, 1, 2]);
});

test('an item that is not there is for n8n to speak of', () => {
	const { read, evaluated } = open(ITEMS, '={{ $json.a }}');
	read(TEXT, 0);
	read(TEXT, 99);

	expect(evaluated).toEqual([0, 99]);
});

describe('a resource locator', () => {
	const ids = [
		{ a: '014', mode: 'id' },
		{ a: '15', mode: 'id' },
		{ a: '/16', mode: 'url' },
	];

	test('gives its value', () => {
		const { read, evaluated } = open(ids, { __rl: true, mode: 'id', value: '={{ $json.a }}' });

		expect(ids.map((_, index) => read(LOCATOR, index))).toEqual(['014', '15', '/16']);
		expect(evaluated).toEqual([0]);
	});

	test('may have no modes', () => {
		const { read } = open(ids, { __rl: true, mode: 'id', value: '={{ $json.a }}' });
		const property = { ...LOCATOR, modes: undefined };

		expect(ids.map((_, index) => read(property, index))).toEqual(['014', '15', '/16']);
	});

	test('may be an expression as a whole', () => {
		const { read, evaluated } = open(ids, '={{ $json.a }}');

		expect(ids.map((_, index) => read(LOCATOR, index))).toEqual(['014', '15', '/16']);
		expect(evaluated).toEqual([0]);
	});

	test('with a pattern in its mode is read by n8n, also where only one item says so', () => {
		const { read, evaluated } = open(ids, {
			__rl: true,
			mode: '={{ $json.mode }}',
			value: '={{ $json.a }}',
		});
		ids.forEach((_, index) => read(LOCATOR, index));

		expect(evaluated).toEqual([0, 2]);
	});

	test('is read by n8n when the name that it shows is an expression of another kind', () => {
		const { read, evaluated } = open(ids, {
			__rl: true,
			mode: 'id',
			value: '={{ $json.a }}',
			cachedResultName: "={{ $('Nowhere').item.json.a }}",
		});
		ids.forEach((_, index) => read(LOCATOR, index));

		expect(evaluated).toEqual([0, 1, 2]);
	});
});
