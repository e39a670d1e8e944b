import { parseObject } from '../../../../nodes/shared/values/json';

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

	test.each(['', '{', '[]', 'null', '"text"', '12', undefined, { a: 1 }])(
		'%j is no answer',
		(given) => {
			expect(parseObject(given)).toBeUndefined();
		},
	);
});
