import {
	digits,
	isBlank,
	oneOf,
	optional,
	reference,
	seconds,
	text,
	webAddress,
	wholeNumber,
	wholeRupiah,
	yesOrNo,
} from '../../../../nodes/shared/form/checks';

describe('an amount in whole rupiah', () => {
	test.each([
		[1, 1],
		['50000', 50_000],
		[' 50000 ', 50_000],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	])('%p is taken', (given, value) => {
		expect(wholeRupiah(given)).toEqual({ value });
	});

	test.each([
		0,
		-1,
		1.5,
		'1.5',
		'50.000',
		'50,000',
		'Rp 50000',
		'1e5',
		'0x10',
		'-5',
		NaN,
		Infinity,
		Number.MAX_SAFE_INTEGER + 1,
		'12345678901234567890',
		true,
		[],
		[5],
		{},
		null,
		undefined,
		'',
	])('%p is refused', (given) => {
		expect(wholeRupiah(given)).toHaveProperty('fault');
	});
});

test.each(['', ' ', '\n', null, undefined])('%j is blank', (value) => {
	expect(isBlank(value)).toBe(true);
	expect(text()(value)).toEqual({ fault: 'is required' });
	expect(wholeRupiah(value)).toEqual({ fault: 'is required' });
	expect(oneOf(['', ' '])(value)).toEqual({ fault: 'is required' });
});

test.each(['a', ' a ', 0, false, [], {}])('%j is not blank', (value) => {
	expect(isBlank(value)).toBe(false);
});

describe('what was given', () => {
	const HOLDS_ITSELF: unknown[] = [];
	HOLDS_ITSELF.push(HOLDS_ITSELF);
	const gotOf = (value: unknown) => {
		const checked = yesOrNo(value);
		return 'fault' in checked ? checked.fault.replace(/^.*, got /, '') : undefined;
	};

	test.each([
		[undefined, 'nothing'],
		['yes', '"yes"'],
		[null, 'null'],
		[{ a: [1] }, '{"a":[1]}'],
		[12n, '12'],
		[HOLDS_ITSELF, 'what no JSON can hold'],
		['x'.repeat(58), `"${'x'.repeat(58)}"`],
		['x'.repeat(59), `"${'x'.repeat(56)}...`],
	])('is shown in a fault, but no more than the start of it (%#)', (value, got) => {
		expect(gotOf(value)).toBe(got);
	});

	test.each([true, false])('%j is a yes or a no', (value) => {
		expect(yesOrNo(value)).toEqual({ value });
	});
});

describe('text', () => {
	test('is kept letter for letter', () => {
		expect(text()(' Budi  Santoso ')).toEqual({ value: ' Budi  Santoso ' });
	});

	test('a whole number becomes text while it has all its digits', () => {
		expect(text()(8760673566)).toEqual({ value: '8760673566' });
		expect(text()(12345678901234567)).toHaveProperty('fault', expect.stringContaining('lost'));
	});

	test.each(['', '  ', null, undefined, {}, [], true, 1.5])('%p is refused', (given) => {
		expect(text()(given)).toHaveProperty('fault');
	});

	test('has 255 characters, or as many as the document says', () => {
		expect(text()('x'.repeat(255))).toHaveProperty('value');
		expect(text()('x'.repeat(256))).toEqual({ fault: 'has 256 characters, the limit is 255' });
		expect(text({ max: 3 })('abc')).toEqual({ value: 'abc' });
		expect(text({ max: 3 })(1234)).toEqual({ fault: 'has 4 characters, the limit is 3' });
	});

	test('a fault shows no more than the start of a long value', () => {
		const { fault } = text()({ long: 'x'.repeat(500) }) as { fault: string };

		expect(fault.length).toBeLessThan(100);
	});
});

test('digits keep their leading zeros', () => {
	expect(digits({ min: 3, max: 4 })('014')).toEqual({ value: '014' });
	expect(digits({ min: 3, max: 4 })(14)).toHaveProperty(
		'fault',
		expect.stringContaining('leading zeros'),
	);
	expect(digits({ min: 3, max: 4 })('01400')).toHaveProperty('fault');
	expect(digits()('01-4')).toHaveProperty('fault');
	expect(digits()('a014')).toHaveProperty('fault');
	expect(digits()(' 014 ')).toEqual({ value: '014' });
	expect(digits()('')).toEqual({ fault: 'is required' });
});

test.each([
	[{ min: 3, max: 4 }, '01400', 'must have 3 to 4 digits, got "01400"'],
	[{ min: 3, max: 4 }, 14, 'must have 3 to 4 digits, got 14 (were leading zeros lost?)'],
	[{ min: 6, max: 6 }, '12345', 'must have 6 digits, got "12345" (were leading zeros lost?)'],
])('%j digits are no %j', (range, given, fault) => {
	expect(digits(range)(given)).toEqual({ fault });
});

test('digits may be one or many where the document sets no limit', () => {
	expect(digits()('0')).toEqual({ value: '0' });
	expect(digits()('1'.repeat(255))).toHaveProperty('value');
	expect(digits({ min: 3 })('123')).toHaveProperty('value');
	expect(digits({ max: 3 })('123')).toHaveProperty('value');
	expect(digits({ max: 3 })('1234')).toHaveProperty('fault');
});

describe('a reference', () => {
	test('is sent without outer blanks, and in one spelling', () => {
		expect(reference()(' CAFE\u0301-1 ')).toEqual({ value: 'CAF\u00c9-1' });
		expect(reference()(1001)).toEqual({ value: '1001' });
	});

	test('has no character that nobody can see', () => {
		expect(reference()('INV\u200b1')).toEqual({
			fault: 'has characters that cannot be seen, got "INV\u200b1": type it anew',
		});
	});

	test('has as many characters as the document says', () => {
		expect(reference({ max: 5 })('INV-1')).toEqual({ value: 'INV-1' });
		expect(reference({ max: 5 })('INV-10')).toHaveProperty('fault');
		expect(reference()('x'.repeat(255))).toHaveProperty('value');
		expect(reference()('x'.repeat(256))).toHaveProperty('fault');
		expect(reference()('')).toEqual({ fault: 'is required' });
	});
});

test('a blank optional field is left out, any other one is checked', () => {
	expect(optional(wholeRupiah)('')).toEqual({ value: undefined });
	expect(optional(wholeRupiah)(0)).toHaveProperty('fault');
	expect(optional(wholeRupiah)('5')).toEqual({ value: 5 });
});

test('a choice is one of the documented values, letter for letter', () => {
	expect(oneOf(['LLG', 'RTGS'])('LLG')).toEqual({ value: 'LLG' });
	expect(oneOf(['LLG', 'RTGS'])(' RTGS ')).toEqual({ value: 'RTGS' });
	expect(oneOf(['LLG', 'RTGS'])('llg')).toEqual({
		fault: 'must be one of LLG, RTGS, got "llg"',
	});
	expect(oneOf(['1', '2'])(2)).toEqual({ value: '2' });
});

test.each([1, '7', ' 7 ', 50])('%j is a whole number from 1 to 50', (given) => {
	expect(wholeNumber({ min: 1, max: 50 })(given)).toEqual({ value: Number(given) });
});

test.each([0, 51, 1.5, '1.5', '-1', 'x7', '7x', '', null, true, [7]])(
	'%j is no whole number from 1 to 50',
	(given) => {
		expect(wholeNumber({ min: 1, max: 50 })(given)).toHaveProperty('fault');
	},
);

test('a whole number without limits is none below 0, and none that has lost digits', () => {
	expect(wholeNumber()(0)).toEqual({ value: 0 });
	expect(wholeNumber()(-1)).toHaveProperty('fault');
	expect(wholeNumber()(Number.MAX_SAFE_INTEGER)).toHaveProperty('value');
	expect(wholeNumber()(Number.MAX_SAFE_INTEGER + 1)).toHaveProperty('fault');
});

test.each([0, 0.5, '0.5', ' 60 ', 60])('%j is a number of seconds up to 60', (given) => {
	expect(seconds({ max: 60 })(given)).toEqual({ value: Number(given) });
});

test.each([-1, 61, 'soon', '', ' ', null, true, NaN])('%j is none', (given) => {
	expect(seconds({ max: 60 })(given)).toHaveProperty('fault');
});

test('a time has the least number of seconds that it says', () => {
	expect(seconds({ min: 0.1, max: 300 })(0.1)).toEqual({ value: 0.1 });
	expect(seconds({ min: 0.1, max: 300 })('0')).toEqual({
		fault: 'must be 0.1 to 300 seconds, got "0"',
	});
});

test('a web address has a scheme and a host', () => {
	expect(webAddress('https://example.com/hook')).toEqual({ value: 'https://example.com/hook' });
	expect(webAddress('http://a')).toHaveProperty('value');
	expect(webAddress('https://')).toHaveProperty('fault');
	expect(webAddress('https:// a')).toHaveProperty('fault');
	expect(webAddress('https:///a')).toHaveProperty('fault');
	expect(webAddress('see https://example.com')).toHaveProperty('fault');
	expect(webAddress('')).toEqual({ fault: 'is required' });
	expect(webAddress('ftp://example.com')).toHaveProperty('fault');
	expect(webAddress('example.com')).toHaveProperty('fault');
});
