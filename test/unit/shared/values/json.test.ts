import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';

import { isObject, parseObject } from '../../../../nodes/shared/values/json';

describe('reading an answer', () => {
	test('integers too long for a number come out as text, with all their digits', () => {
		expect(parseObject('{"token":230426073103123456789,"disburseId":23042}')).toEqual({
			token: '230426073103123456789',
			disburseId: 23042,
		});
	});

	test('digits inside of text stay as they are', () => {
		const answer = { text: 'ref "12345678901234567890" \\ end', list: ['12345678901234567890'] };

		expect(parseObject(JSON.stringify(answer))).toEqual(answer);
	});

	test('decimals, exponents and negative numbers are numbers', () => {
		expect(parseObject('{"a":50000.0,"b":1e3,"c":-7,"d":123456789012345678.5}')).toEqual({
			a: 50_000,
			b: 1_000,
			c: -7,
			d: 123456789012345678.5,
		});
	});

	test.each([
		['-12345678901234567890', '-12345678901234567890'],
		['98765432109876543210', '98765432109876543210'],
		['10000000000000000000', '10000000000000000000'],
		['9007199254740991', Number.MAX_SAFE_INTEGER],
		['9007199254740992', '9007199254740992'],
		['0.12345678901234567890', 0.1234567890123456789],
		['1234567890123456789e2', 123456789012345678900],
		['[12345678901234567890, 1]', ['12345678901234567890', 1]],
	])('%s is read as %j', (json, value) => {
		expect(parseObject(`{"before":"a","value":${json},"after":7}`)).toEqual({
			before: 'a',
			value,
			after: 7,
		});
	});

	test.each(['ends in \\', 'ends in two \\\\', '\\', 'a " quote', '\\"', ''])(
		'an id behind the string %j is read',
		(text) => {
			const json = `{"text":${JSON.stringify(text)},"id":12345678901234567890}`;

			expect(parseObject(json)).toEqual({ text, id: '12345678901234567890' });
		},
	);

	const nested = (depth: number) => `{"value":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
	const nestedObjects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

	test.each([nested, nestedObjects])('an answer is at most 100 levels deep (%#)', (make) => {
		expect(parseObject(make(100))).toBeDefined();
		expect(parseObject(make(101))).toBeUndefined();
	});

	test('what is wide and not deep is read', () => {
		const wide = { list: Array.from({ length: 200 }, () => [{}]), text: '[{'.repeat(200) };

		expect(parseObject(JSON.stringify(wide))).toEqual(wide);
	});

	test.each(['{"a":"b', '{"a":1', '{"a":-}', '{"a":"b\\"}', '"', '{"a":1}}', '{"a":01}'])(
		'%s breaks off or is no JSON',
		(json) => {
			expect(parseObject(json)).toBeUndefined();
		},
	);

	test.each(['', '{', '[]', 'null', '"text"', '12', undefined, { a: 1 }])(
		'%j is no answer',
		(given) => {
			expect(parseObject(given)).toBeUndefined();
		},
	);
});

describe('an object', () => {
	test.each([
		['without fields', {}],
		['of JSON', JSON.parse('{"a":{"b":1}}')],
		['of JSON with a member __proto__', JSON.parse('{"__proto__":{"a":1},"constructor":1}')],
		['without a prototype', Object.assign(Object.create(null), { a: 1 })],
		['of another realm', runInNewContext('({ a: 1 })')],
		['behind a proxy', new Proxy({ a: 1 }, {})],
	])('%s is one', (_, value) => {
		expect(isObject(value)).toBe(true);
	});

	test.each([
		['null', null],
		['text', '{}'],
		['a number', 1],
		['a function', () => ({})],
		['a list', []],
		['a list of another realm', runInNewContext('[]')],
		['a date', new Date()],
		['a date of another realm', runInNewContext('new Date()')],
		['a map', new Map()],
		['an error', new Error('x')],
		['a buffer', Buffer.from('{}')],
		['bytes', new Uint8Array(1)],
		['a form', new FormData()],
		['a form of the older kind', new URLSearchParams('a=b')],
		['a stream', Readable.from(['{}'])],
		['what is of a class', new URL('http://127.0.0.1/')],
	])('%s is none', (_, value) => {
		expect(isObject(value)).toBe(false);
	});
});
