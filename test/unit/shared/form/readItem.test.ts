import type {
	IDataObject,
	IExecuteFunctions,
	IGetNodeParameterOptions,
	INodeProperties,
} from 'n8n-workflow';

import { digits, oneOf, text, wholeRupiah } from '../../../../nodes/shared/form/checks';
import { openParameters } from '../../../../nodes/shared/form/parameters';
import { concurrencyOf, readItem, timeoutOf } from '../../../../nodes/shared/form/readItem';
import type { Check, Field } from '../../../../nodes/shared/contract/field';
import type { Item } from '../../../../nodes/shared/contract/item';
import type { Operation } from '../../../../nodes/shared/contract/operation';
import { fakeNode } from '../../../support/fakeNode';

const field = (
	name: string,
	check: Check,
	changes: Partial<Field> = {},
	property: Partial<INodeProperties> = {},
): Field => ({
	property: { displayName: name.toUpperCase(), name, type: 'string', default: '', ...property },
	check,
	...changes,
});

const anything: Check = (value) => ({ value: value as IDataObject });

const reading = (...fields: Field[]): Operation => ({
	value: 'test',
	name: 'Test',
	action: 'Test',
	description: 'Test',
	movesMoney: false,
	fields,
	request: () => ({ method: 'GET', url: '/' }),
	read: () => ({ items: [] }),
});

const readIn = async (node: IExecuteFunctions, operation: Operation, index = 0) =>
	await readItem(node, operation, index, openParameters(node));

const read = async (operation: Operation, parameters: Record<string, unknown>, index = 0) =>
	await readIn(
		fakeNode({ items: [...Array<object>(index).fill({}), parameters] as IDataObject[] }).node,
		operation,
		index,
	);

test('the values of an item are checked and kept by their documented names', async () => {
	const operation = reading(field('amount', wholeRupiah), field('name', text()));

	expect(await read(operation, { amount: '50000', name: 'Budi' }, 2)).toEqual({
		index: 2,
		fields: { amount: 50_000, name: 'Budi' },
		options: { concurrency: 10, timeout: 60, includeInput: false },
		faults: [],
	});
});

test('each fault names its field, and the good values are kept beside it', async () => {
	const operation = reading(
		field('amount', wholeRupiah),
		field('bank', digits()),
		field('a', text()),
	);
	const { fields, faults } = await read(operation, { amount: 'x', bank: '', a: 'b' });

	expect(faults).toEqual([
		'AMOUNT must be a whole number of rupiah above 0, without separators, got "x"',
		'BANK is required',
	]);
	expect(fields).toEqual({ a: 'b' });
});

test('a value that a check leaves out is absent', async () => {
	const { fields } = await read(reading(field('a', () => ({ value: undefined }))), { a: 'b' });

	expect(Object.keys(fields)).toEqual([]);
});

test('a parameter that is missing has its default', async () => {
	const operation = reading(field('a', text(), {}, { default: 'from the form' }));

	expect((await read(operation, {})).fields).toEqual({ a: 'from the form' });
});

test('of a list with a search, the chosen value counts', async () => {
	const { node } = fakeNode();
	const asked: [string, IGetNodeParameterOptions][] = [];
	node.getNodeParameter = ((
		name: string,
		_index: number,
		_default: unknown,
		options: IGetNodeParameterOptions,
	) => {
		if (!options.rawExpressions) asked.push([name, options]);
		return '014';
	}) as typeof node.getNodeParameter;
	const operation = reading(
		field('bank', text(), {}, { type: 'resourceLocator' }),
		field('plain', text()),
	);
	await readIn(node, operation);

	// The options come first: they may say how a field is written.
	expect(asked.slice(1, 3)).toEqual([
		['bank', { extractValue: true }],
		['plain', { extractValue: false }],
	]);
});

test('a parameter that cannot be read is one fault, and is not checked', async () => {
	const { fields, faults } = await read(reading(field('a', text()), field('b', text())), {
		a: new Error('no such node'),
		b: 'c',
	});

	expect(faults).toEqual(['A cannot be read: no such node']);
	expect(fields).toEqual({ b: 'c' });
});

test('a check that throws is a fault', async () => {
	const breaks: Check = () => {
		throw new Error('it holds itself');
	};

	expect((await read(reading(field('a', breaks)), { a: 'b' })).faults).toEqual([
		'A cannot be used: it holds itself',
	]);
});

test('what a parameter only names is fetched before it is checked', async () => {
	const load: Field['load'] = async (_node, index, value) =>
		await Promise.resolve(`${String(value)} of item ${index}`);

	expect(
		(await read(reading(field('file', text(), { load })), { file: 'photo' }, 1)).fields,
	).toEqual({ file: 'photo of item 1' });
});

test('what cannot be fetched is a fault', async () => {
	const load: Field['load'] = async () => await Promise.reject(new Error('no such file'));

	expect((await read(reading(field('file', text(), { load })), { file: 'photo' })).faults).toEqual([
		'FILE cannot be read: no such file',
	]);
});

describe('a collection', () => {
	const operation: Operation = {
		...reading(),
		additionalFields: [
			field('note', text()),
			field('kind', oneOf(['a', 'b']), {}, { default: 'a' }),
		],
	};

	test('has its values, and the defaults of what is blank', async () => {
		const given = { note: 'x', kind: 'b' };
		expect((await read(operation, { additionalFields: given })).fields).toEqual(given);
		expect((await read(operation, { additionalFields: { note: ' ', kind: '' } })).fields).toEqual({
			kind: 'a',
		});
		expect((await read(operation, {})).fields).toEqual({ kind: 'a' });
	});

	test.each(['text', null, ['x']])('that is no object (%j) says nothing', async (given) => {
		const item = await read(operation, { additionalFields: given });

		expect(item).toMatchObject({ fields: { kind: 'a' }, faults: [] });
	});

	test('has faults that name their fields', async () => {
		expect((await read(operation, { additionalFields: { kind: 'c' } })).faults).toEqual([
			'KIND must be one of a, b, got "c"',
		]);
	});

	test('that cannot be read is one fault by the name that the form shows', async () => {
		const broken = new Error('no such node');
		const item = await read(operation, { additionalFields: broken, options: broken });

		expect(item.faults).toEqual([
			'Additional Fields cannot be read: no such node',
			'Options cannot be read: no such node',
		]);
	});

	test('is not read where the operation has none', async () => {
		expect((await read(reading(), { additionalFields: new Error('broken') })).faults).toEqual([]);
	});

	test('of options is apart from the fields', async () => {
		const { fields, options } = await read(reading(), { options: { timeout: 5, concurrency: 2 } });

		expect({ fields, options }).toMatchObject({
			fields: {},
			options: { timeout: 5, concurrency: 2 },
		});
	});
});

describe('a JSON field that is merged into the request', () => {
	const json = field('more', anything, { overrides: true });
	const withJson = (more: unknown, ...fields: Field[]) => read(reading(...fields, json), { more });

	test('keeps to the rules of the typed fields that it names', async () => {
		const { fields, faults } = await withJson(
			{ bank: ' 014 ', amount: 'x', other: 'y' },
			...[field('bank', digits()), field('amount', wholeRupiah)].map((typed) => ({
				...typed,
				check: optionally(typed.check),
			})),
		);

		expect(faults).toEqual([
			'amount in MORE must be a whole number of rupiah above 0, without separators, got "x"',
		]);
		expect(fields.more).toEqual({ bank: '014', amount: 'x', other: 'y' });
	});

	test('may send as text what the typed field sends as a number', async () => {
		const amount = field('amount', optionally(wholeRupiah));

		expect((await withJson({ amount: '50000' }, amount)).fields.more).toEqual({ amount: '50000' });
		expect((await withJson({ amount: 50_000 }, amount)).fields.more).toEqual({ amount: 50_000 });
	});

	test('says nothing where it is blank', async () => {
		const note = field('note', optionally(text()));

		expect((await withJson({ note: '', other: '' }, note)).fields.more).toStrictEqual({
			other: '',
		});
	});

	test('may name an additional field', async () => {
		const operation: Operation = {
			...reading(json),
			additionalFields: [field('kind', oneOf(['a']))],
		};

		expect((await read(operation, { more: { kind: 'b' } })).faults).toEqual([
			'kind in MORE must be one of a, got "b"',
		]);
	});

	test('that is no object is left to its own rule, and so is an object that is not merged', async () => {
		const { fields } = await withJson('text', field('a', optionally(text())));
		expect(fields.more).toBe('text');

		const plain = reading(field('a', optionally(text())), field('more', anything));
		expect((await read(plain, { more: { a: 5 } })).fields.more).toEqual({ a: 5 });
	});
});

const optionally =
	(check: Check): Check =>
	(value) =>
		value === undefined || value === '' ? { value: undefined } : check(value);

describe('of a secret field', () => {
	const secret = (isSecret?: true) => reading(field('pin', digits(), { secret: isSecret }));

	test('a fault does not show the value', async () => {
		expect((await read(secret(true), { pin: '12a4' })).faults).toEqual([
			'PIN must have digits only',
		]);
		expect((await read(secret(), { pin: '12a4' })).faults).toEqual([
			'PIN must have digits only, got "12a4"',
		]);
	});

	test('a good value is a value', async () => {
		expect((await read(secret(true), { pin: '1234' })).fields).toEqual({ pin: '1234' });
	});
});

const item = (options: IDataObject): Item => ({ index: 0, fields: {}, options, faults: [] });

test('the time-out of an item is in milliseconds', () => {
	expect(timeoutOf(item({ timeout: 0.5 }))).toBe(500);
});

test('the first item that says so tells how many are in flight, or else one at a time', () => {
	expect(concurrencyOf([item({}), item({ concurrency: 7 }), item({ concurrency: 2 })])).toBe(7);
	expect(concurrencyOf([item({})])).toBe(1);
	expect(concurrencyOf([])).toBe(1);
});
