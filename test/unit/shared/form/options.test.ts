import { runOptions } from '../../../../nodes/shared/form/options';
import type { Field } from '../../../../nodes/shared/contract/field';
import type { MoneyOperation, Operation } from '../../../../nodes/shared/contract/operation';
import type { Verdict } from '../../../../nodes/shared/contract/verdict';

const page = {
	value: 'test',
	name: 'Test',
	action: 'Test',
	description: 'Test',
	fields: [],
	request: () => ({ method: 'GET', url: '/' }) as const,
};

const READ: Operation = { ...page, movesMoney: false, read: () => ({ items: [] }) };

const judge = (): Verdict => ({ outcome: 'success', code: '', message: '', advice: '' });

const PAYMENT: MoneyOperation = {
	...page,
	movesMoney: true,
	notice: '',
	summary: [],
	reference: () => '',
	pays: [],
	judge,
	output: (body) => body,
};

const LOOKED_UP: Operation = { ...PAYMENT, lookUp: { request: page.request, judge } };

const drawn = (operation: Operation) =>
	runOptions(operation).map(({ property }) => [property.name, property.default]);

test('a read has ten requests in flight, a payment five, and both wait a minute for an answer', () => {
	expect(drawn(READ)).toEqual([
		['concurrency', 10],
		['timeout', 60],
		['includeInput', false],
	]);
	expect(drawn(PAYMENT)).toEqual([
		['concurrency', 5],
		['timeout', 60],
		['includeInput', false],
	]);
});

test('a payment with a status call can be looked up, three times with pauses of a second', () => {
	expect(drawn(LOOKED_UP)).toEqual([
		['concurrency', 5],
		['statusChecks', 3],
		['statusCheckPause', 1],
		['timeout', 60],
		['includeInput', false],
	]);
});

test('the options of an operation stand behind those of every run', () => {
	const own: Field = {
		property: { displayName: 'Own', name: 'own', type: 'boolean', default: true },
		check: () => ({ value: true }),
	};

	expect(drawn({ ...READ, options: [own] }).at(-1)).toEqual(['own', true]);
});

test.each([
	['concurrency', 1, 50],
	['statusChecks', 0, 10],
	['statusCheckPause', 0, 60],
	['timeout', 0.1, 300],
])('%s is from %p to %p, and its default is good', (name, min, max) => {
	const field = runOptions(LOOKED_UP).find(({ property }) => property.name === name);

	for (const value of [min, max, field?.property.default]) {
		expect(field?.check(value)).toEqual({ value });
	}
	for (const value of [min - 0.05, min - 1, max + 1]) {
		expect(field?.check(value)).toHaveProperty('fault');
	}
	expect(field?.property).toMatchObject({
		type: 'number',
		typeOptions: { minValue: Math.ceil(min), maxValue: max },
	});
});

test('a pause may be a part of a second', () => {
	const pause = runOptions(LOOKED_UP).find(({ property }) => property.name === 'statusCheckPause');

	expect(pause?.property.typeOptions?.numberPrecision).toBe(1);
	expect(pause?.check(0.5)).toEqual({ value: 0.5 });
});
