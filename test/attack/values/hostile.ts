/** A hostile value: as an item holds it, or as an expression that gives what JSON cannot hold. */
export interface Hostile {
	name: string;
	/** Put into the item; the parameter reads it by an expression. */
	value?: unknown;
	/** n8n refuses the expression as a whole, for whatever item. */
	isForAll?: true;
	/** The text between `={{` and `}}`. */
	expression?: string;
}

const values = (list: readonly unknown[]): Hostile[] =>
	list.map((value) => ({ name: JSON.stringify(value).slice(0, 60), value }));

const expressions = (list: readonly string[]): Hostile[] =>
	list.map((expression) => ({ name: expression, expression }));

const texts = (list: readonly string[]): Hostile[] => values(list);

const NUMBERS = values([
	0,
	-0,
	1,
	-1,
	0.1,
	1.5,
	1e21,
	1e-7,
	Number.MAX_SAFE_INTEGER,
	Number.MAX_SAFE_INTEGER + 1,
	1.797e308,
	-50_000,
	49_999.999999999,
]);

const NUMBERS_AS_TEXT = texts([
	'0',
	'-0',
	'-1',
	'+50000',
	'50.000',
	'50,000',
	'50000.0',
	'50000.00',
	'5e4',
	'0x10',
	'0b1',
	'1_000',
	'Infinity',
	'NaN',
	' 50000 ',
	'50000\n',
	'\u00a050000',
	'50 000',
	'Rp 50.000',
	'\u0665\u0660',
	'\uff15\uff10',
	'9'.repeat(40),
	'99999999999999999999',
]);

const TEXTS = texts([
	'',
	' ',
	'\t',
	'\u00a0',
	'\u200b',
	'\ufeff',
	'\u2060\u200d',
	'a\u0000b',
	'\u0000',
	'a\nb',
	'a\r\nx-injected: yes',
	'\ud800',
	'a\udc00b',
	'\u202edrow',
	'e\u0301',
	'\u00e9',
	'{{ $json }}',
	'={{ 1 }}',
	"'; DROP TABLE payments; --",
	'<script>alert(1)</script>',
	'../../../etc/passwd',
	'//127.0.0.1:9/',
	'http://127.0.0.1:9/',
	'/x/../bank-transfer/',
	'/x?y=z',
	'/x#y',
	'/x\\y',
	'@127.0.0.1:9/',
	'%2e%2e/',
	'null',
	'undefined',
	'true',
	'[object Object]',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'then',
	'x'.repeat(256),
	'x'.repeat(100_000),
	'9'.repeat(100_000),
	' '.repeat(100_000),
	'"'.repeat(100_000),
	'\\'.repeat(50_000),
	'\u{1f4b8}'.repeat(300),
	'-'.repeat(50_000),
	`0${'8'.repeat(254)}`,
]);

const JSON_TEXTS = texts([
	'{',
	'[]',
	'null',
	'"x"',
	'{"a":1,"a":2}',
	'{"amount":1,"amount":99999999}',
	'{"amount":12345678901234567890}',
	'{"amount":"50.000"}',
	'{"amount":-1}',
	'{"amount":null}',
	'{"amount":{"a":1}}',
	'{"amount":1e21}',
	'{"account":12345678901234567890}',
	'{"account":[]}',
	'{"mobileNumber":{}}',
	'{"requestId":{}}',
	'{"requestId":["x"]}',
	'{"requestId":" padded "}',
	'{"requestId":"\\u200b"}',
	'{"request_id":"\\ud800"}',
	'{"request_id":null}',
	'{"request_id":12345678901234567890}',
	'{"gold_weight":-1}',
	'{"gold_weight":"1,5"}',
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"toJSON":1}',
	'{"path":"/elsewhere/"}',
	'{"error":"x"}',
	`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
	`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
	'['.repeat(50_000),
	`{"a":"${'x'.repeat(1_000_000)}"}`,
	'\ufeff{}',
	'{"a":1}\u0000',
]);

const deep = (depth: number): unknown => {
	let value: unknown = 1;
	for (let level = 0; level < depth; level++) value = { a: value };
	return value;
};

const OBJECTS = values([
	null,
	true,
	false,
	[],
	[[]],
	[null],
	['014'],
	[1, 2, 3],
	{},
	{ a: 1 },
	{ value: '014' },
	{ __rl: true },
	{ __rl: true, mode: 'id' },
	{ __rl: true, mode: 'id', value: null },
	{ __rl: true, mode: 'id', value: ['014'] },
	{ __rl: true, mode: 'id', value: { __rl: true, mode: 'id', value: '014' } },
	{ __rl: true, mode: 'no-such', value: '014' },
	{ __rl: 'yes', mode: 5, value: '014' },
	{ mode: 'id', value: '014', cachedResultName: '<b>' },
	{ length: 3 },
	{ toString: 'x' },
	{ toJSON: 'x' },
	{ valueOf: 5 },
	{ type: 'Buffer', data: [1] },
	deep(500),
	JSON.parse('{"__proto__":{"polluted":true}}'),
	JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
]);

const LIVE = expressions([
	'NaN',
	'Infinity',
	'-Infinity',
	'-0',
	'undefined',
	'null',
	'new Date()',
	"new Date('x')",
	'DateTime.now()',
	"DateTime.fromISO('x')",
	'/a/g',
	'() => 1',
	"Symbol('x')",
	'10n',
	'new Map([[1, 2]])',
	'new Set([1])',
	"new Error('boom')",
	'Promise.resolve(1)',
	"Promise.reject(new Error('boom'))",
	"Buffer.from('x')",
	'new Uint8Array(10)',
	'new Array(1000000)',
	'Object.create(null)',
	"Object('text')",
	'Object(50000)',
	'(() => { const a = {}; a.a = a; return a })()',
	'(() => { let a = 1; for (let n = 0; n < 20000; n++) a = [a]; return a })()',
	'$json',
	'$input',
	'$input.all()',
	'$now',
	'$today',
	'$execution',
	'globalThis',
	'$prevNode',
	'Number',
]);

const REFUSED_BY_N8N = expressions([
	'({ valueOf() { return 50000 } })',
	'({ then(resolve) { resolve(1) } })',
	"({ toString() { throw new Error('boom') } })",
	"({ toJSON() { throw new Error('boom') } })",
	"({ get x() { throw new Error('boom') } })",
	"new Proxy({}, { ownKeys() { throw new Error('boom') } })",
	'$env',
	'(function f() {})',
]).map((hostile): Hostile => ({ ...hostile, isForAll: true }));

export const HOSTILE: readonly Hostile[] = [
	...NUMBERS,
	...NUMBERS_AS_TEXT,
	...TEXTS,
	...JSON_TEXTS,
	...OBJECTS,
	...LIVE,
	...REFUSED_BY_N8N,
];

/** For a field that takes JSON, where other values are refused at once. */
export const HOSTILE_JSON: readonly Hostile[] = JSON_TEXTS;
