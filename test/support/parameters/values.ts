import { tryToParseDateTime } from 'n8n-workflow';

class Money {
	constructor(readonly a = 1) {}

	get b() {
		return this.a;
	}
}

/** What JSON has, and n8n gives as it is. */
export const PLAIN: readonly unknown[] = [
	'text',
	null,
	'',
	' 014\n',
	'={{ 1 }}',
	'={{ $json.a }}',
	'=',
	'{{ $json.a }}',
	'a } b {{ c }} \\ d',
	'"quoted" \'twice\' `thrice`',
	'</script>\u2028\u2029',
	'😀 nai\u0308ve',
	'lone \ud800 surrogate \udc00',
	'nul \u0000 bell \u0007',
	'undefined',
	'[object Object]',
	0,
	-0,
	-1.5,
	50_000,
	2 ** 53 + 2,
	1e308,
	Number.MIN_VALUE,
	true,
	false,
];

/** For one field only: n8n's isolated machine has 128 MB, and reads no more when they are full. */
export const LONG = 'a megabyte'.repeat(100_000);

/** What n8n gives in its own way; each item gets one of its own. */
export const ODD: readonly (() => unknown)[] = [
	() => undefined,
	() => NaN,
	() => -Infinity,
	() => 2n ** 64n,
	() => [],
	() => ['a', { a: 1 }, null],
	() => Object.assign(['a'], { a: 'of a list' }),
	() => ({}),
	() => ({ a: 'inner', b: { a: 1 } }),
	() => ({ mode: 'id', value: '014' }),
	() => Object.assign(Object.create(null), { a: 'without a prototype' }),
	() => Object.create({ a: 'of a prototype' }) as unknown,
	() => JSON.parse('{"__proto__": {"a": "of a prototype"}, "toString": {"a": 1}}') as unknown,
	() => new Date('2026-01-31T00:00:00Z'),
	() => new Date(NaN),
	() => tryToParseDateTime('2026-01-31T00:00:00Z'),
	() => new Money(),
	() => new Map([['a', 1]]),
	() => Buffer.from('a'),
	() => new Error('a'),
	() => ({ __isError: true, name: 'ExpressionError', message: 'made up', a: 1 }),
	() => ({ __isObject: true, __keys: ['a'], a: 1 }),
	() => ({ __isArray: true, __length: 1, a: 1 }),
];

/** What only code can make. */
export const LIVING: readonly (() => unknown)[] = [
	() => () => 'a function',
	() => Symbol('a'),
	() => ({
		get a() {
			return 'of a getter';
		},
	}),
	// Not to be seen by n8n when it saves the item.
	() =>
		Object.defineProperty({}, 'a', {
			get() {
				throw new Error('A getter throws');
			},
		}),
	() => new Proxy({ a: 'of a proxy' }, {}),
	() => new Proxy({}, { get: (_, name) => (name === 'a' ? 'of a trap' : undefined) }),
	() => Object.freeze({ a: 'frozen' }),
];

/** It is as good as endless to n8n's isolated machine. */
export function circular(): unknown {
	const value: Record<string, unknown> = { a: 1 };
	value.self = value;
	return value;
}
