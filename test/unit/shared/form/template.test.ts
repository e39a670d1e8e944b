import { toTemplate } from '../../../../nodes/shared/form/template';

/** What a parameter gives for an item: a value, or nothing when n8n has to say it. */
const take = (raw: unknown, fields: unknown = {}) => toTemplate(raw)?.(fields);

const LEFT = undefined;

describe('a parameter without an expression', () => {
	test.each([
		'',
		'text',
		'014',
		' = ',
		'{{ $json.a }}',
		'$json.a',
		'\n={{ $json.a }}',
		0,
		-0,
		-1.5,
		true,
		false,
		null,
		undefined,
	])('is what is saved: %j', (raw) => {
		expect(take(raw, { a: 'of the item' })).toEqual({ value: raw });
	});

	test('keeps a zero with its sign', () => {
		expect(Object.is(take(-0)?.value, -0)).toBe(true);
	});

	test('is another object for each item, as it is in n8n', () => {
		const raw = { a: 'x', inner: { b: 1 } };
		const template = toTemplate(raw);
		const first = template?.({})?.value as typeof raw;
		const second = template?.({})?.value as typeof raw;
		first.inner.b = 2;

		expect(second).toEqual({ a: 'x', inner: { b: 1 } });
		expect(raw.inner.b).toBe(1);
	});

	test.each([[[]], [['a']], [{ rows: [{ a: 'x' }] }], [new Date()], [new Map()], [NaN]])(
		'is left to n8n when it is a list or what JSON cannot hold: %j',
		(raw) => {
			expect(toTemplate(raw)).toBe(LEFT);
		},
	);
});

describe('an expression that names a field', () => {
	const fields = {
		a: 'A',
		'a name': 'with a space',
		'': 'without a name',
		0: 'a number',
		naïve: 'in Unicode',
		'😀': 'a face',
		'a.b': 'with a dot',
		'a]b': 'with a bracket',
		'f(a)': 'with a call',
		class: 'a keyword',
		if: 'another',
		$: 'a dollar',
		_x: 'an underscore',
		'nai\u0308ve': 'of two characters',
		nested: { a: 'inner', 'a name': 'inner with a space', nested: { a: 'innermost' } },
	};

	test.each([
		['={{ $json.a }}', 'A'],
		['={{$json.a}}', 'A'],
		['={{\n\t$json.a\r\n}}', 'A'],
		['={{ \u00a0$json.a\ufeff }}', 'A'],
		['={{ $json["a"] }}', 'A'],
		["={{ $json['a'] }}", 'A'],
		['={{ $json["a name"] }}', 'with a space'],
		['={{ $json[""] }}', 'without a name'],
		['={{ $json["0"] }}', 'a number'],
		['={{ $json["naïve"] }}', 'in Unicode'],
		['={{ $json["nai\u0308ve"] }}', 'of two characters'],
		['={{ $json["😀"] }}', 'a face'],
		['={{ $json["a.b"] }}', 'with a dot'],
		['={{ $json["a]b"] }}', 'with a bracket'],
		['={{ $json["f(a)"] }}', 'with a call'],
		['={{ $json.class }}', 'a keyword'],
		['={{ $json.if }}', 'another'],
		['={{ $json.$ }}', 'a dollar'],
		['={{ $json._x }}', 'an underscore'],
		['={{ $json.nested.a }}', 'inner'],
		['={{ $json["nested"].a }}', 'inner'],
		['={{ $json.nested["a name"] }}', 'inner with a space'],
		['={{ $json[\'nested\']["nested"].a }}', 'innermost'],
	])('%s is taken from the item', (raw, value) => {
		expect(take(raw, fields)).toEqual({ value });
	});

	test.each([
		null,
		'',
		'={{ 1 }}',
		'={{ $json.a }}',
		'}} {{',
		'\ud800',
		'\u0000',
		'x'.repeat(1_000_000),
		0,
		-0,
		2 ** 53 + 2,
		1e308,
		true,
		false,
	])('gives the value as it is (%#)', (value) => {
		const taken = take('={{ $json.a }}', { a: value });

		expect(Object.is(taken?.value, value)).toBe(true);
	});

	test('gives nothing for a field that the item lacks, or has without a value', () => {
		expect(take('={{ $json.a }}', {})).toEqual({ value: undefined });
		expect(take('={{ $json.a }}', { a: undefined })).toEqual({ value: undefined });
		expect(take('={{ $json.nested.a }}', { nested: {} })).toEqual({ value: undefined });
	});

	test.each([
		['an item without fields', undefined],
		['a parent that is missing', {}],
		['a parent that is null', { nested: null }],
		['a parent that is text', { nested: 'text' }],
		['a parent that is a list', { nested: ['a'] }],
		['a parent that is a date', { nested: new Date() }],
		['a parent without a prototype', { nested: Object.create(null) as unknown }],
		['a parent that inherits', { nested: Object.create({ a: 'inherited' }) as unknown }],
		[
			'a parent of a class',
			{
				nested: new (class {
					a = 'own';
				})(),
			},
		],
		['a parent with a getter', { nested: Object.defineProperty({}, 'a', { get: () => 'x' }) }],
	])('is left to n8n for %s', (_, item) => {
		expect(take('={{ $json.nested.a }}', item)).toBe(LEFT);
	});

	test.each([
		['a date', new Date()],
		['a date that is none', new Date(NaN)],
		['a list', []],
		['an object', {}],
		['an object without a prototype', Object.create(null) as unknown],
		['what has a class', new Map()],
		['a time of luxon', Object.assign(Object.create({ toString: () => '2026' }), { ts: 0 })],
		['a buffer', Buffer.from('a')],
		['NaN', NaN],
		['an infinite number', -Infinity],
		['a long integer', 1n],
		['a function', () => 'x'],
		['a symbol', Symbol('a')],
		['a proxy', new Proxy({}, {})],
	])('is left to n8n when the value is %s', (_, value) => {
		expect(take('={{ $json.a }}', { a: value })).toBe(LEFT);
	});

	test('is left to n8n when reading it would run code', () => {
		const item = {
			get a(): string {
				throw new Error('A getter was read');
			},
		};
		expect(take('={{ $json.a }}', item)).toBe(LEFT);
	});

	test('is read through a proxy as n8n reads it', () => {
		expect(take('={{ $json.a }}', new Proxy({ a: 'A' }, {}))).toEqual({ value: 'A' });
	});
});

test.each([
	'=',
	'= ',
	'=text',
	'==',
	'={{ }}',
	'={{ $json }}',
	'={{ $json. }}',
	'={{ $json.a }} ',
	'={{ $json.a }}\n',
	'= {{ $json.a }}',
	'=text {{ $json.a }}',
	'={{ $json.a }} text',
	'={{ $json.a }}{{ $json.b }}',
	'={{ $json.a } }',
	'={{ $json.a',
	'={{{ $json.a }}}',
	'=={{ $json.a }}',
	'=\\{{ $json.a }}',
	'={{ $json .a }}',
	'={{ $json. a }}',
	'={{ $json\n.a }}',
	'={{ $json.a; }}',
	'={{ ($json.a) }}',
	'={{ /**/ $json.a }}',
	'={{ $json.a /**/ }}',
	'={{ $json?.a }}',
	'={{ $json.a?.b }}',
	'={{ $json.a ?? "" }}',
	'={{ $json.a + $json.b }}',
	'={{ $json.a() }}',
	'={{ $json.a.trim() }}',
	'={{ $json["a"]() }}',
	'={{ $json[0] }}',
	'={{ $json.list[0] }}',
	'={{ $json.0 }}',
	'={{ $json.naïve }}',
	'={{ $json.a-b }}',
	'={{ $json.\\u0061 }}',
	'={{ $json[a] }}',
	'={{ $json[`a`] }}',
	'={{ $json["a" + "b"] }}',
	'={{ $json["a"b"] }}',
	'={{ $json["it\'s"] }}',
	'={{ $json["a\\"b"] }}',
	'={{ $json["a\\\\b"] }}',
	'={{ $json["\\u0061"] }}',
	'={{ $json["a{b"] }}',
	'={{ $json["a}}b"] }}',
	'={{ $json["a\nb"] }}',
	'={{ $json["a\tb"] }}',
	'={{ $json["a\u0000b"] }}',
	'={{ $json["a\u2028b"] }}',
	'={{ $json["a\u200bb"] }}',
	'={{ $json["a\ud800b"] }}',
	'={{ $JSON.a }}',
	'={{ $jsonx.a }}',
	'={{ json.a }}',
	'={{ $input.item.json.a }}',
	"={{ $('Start').item.json.a }}",
	'={{ $binary.a }}',
	'={{ $fromAI("a") }}',
	'={{ 1 }}',
])('%j is left to n8n', (raw) => {
	expect(toTemplate(raw)).toBe(LEFT);
});

// n8n finds them on every object, refuses to look at them, or takes those of the object itself: it
// depends on the name, and on what evaluates the expression.
test.each([
	'toString',
	'valueOf',
	'constructor',
	'hasOwnProperty',
	'isPrototypeOf',
	'propertyIsEnumerable',
	'toLocaleString',
	'__proto__',
	'__defineGetter__',
	'__lookupSetter__',
])('%s is left to n8n wherever it stands in a path', (name) => {
	expect(toTemplate(`={{ $json.${name} }}`)).toBe(LEFT);
	expect(toTemplate(`={{ $json["${name}"].a }}`)).toBe(LEFT);
	expect(toTemplate(`={{ $json.a.${name}.b }}`)).toBe(LEFT);
});

describe('a collection', () => {
	const raw = {
		text: 'text',
		amount: 5,
		isUrgent: false,
		name: '={{ $json.a }}',
		inner: { name: '={{ $json["b"] }}' },
	};

	test('is put together of what is saved and what is taken', () => {
		expect(take(raw, { a: 'A' })).toEqual({
			value: { ...raw, name: 'A', inner: { name: undefined } },
		});
		expect(Object.keys(take(raw)?.value as object)).toEqual(Object.keys(raw));
	});

	test('is left to n8n as a whole when it holds one expression of another kind, or a list', () => {
		expect(toTemplate({ ...raw, more: '={{ $json.a.trim() }}' })).toBe(LEFT);
		expect(toTemplate({ ...raw, inner: { more: '={{ $now }}' } })).toBe(LEFT);
		expect(toTemplate({ ...raw, more: ['={{ $json.a }}'] })).toBe(LEFT);
	});

	test('is left to n8n for the one item whose field is of another kind', () => {
		expect(take(raw, { a: ['A'] })).toBe(LEFT);
		expect(take(raw, { a: 'A', b: new Date() })).toBe(LEFT);
	});
});
