import {
	digits,
	oneOf,
	optional,
	seconds,
	text,
	webAddress,
	wholeNumber,
	wholeRupiah,
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
});

test('a blank optional field is left out, any other one is checked', () => {
	expect(optional(wholeRupiah)('')).toEqual({ value: undefined });
	expect(optional(wholeRupiah)(0)).toHaveProperty('fault');
});

test('a choice is one of the documented values, letter for letter', () => {
	expect(oneOf(['LLG', 'RTGS'])('LLG')).toEqual({ value: 'LLG' });
	expect(oneOf(['LLG', 'RTGS'])('llg')).toHaveProperty('fault');
});

test('numbers keep to their range', () => {
	expect(wholeNumber({ min: 1, max: 50 })('7')).toEqual({ value: 7 });
	expect(wholeNumber({ min: 1, max: 50 })(51)).toHaveProperty('fault');
	expect(seconds({ max: 60 })(0.5)).toEqual({ value: 0.5 });
	expect(seconds({ max: 60 })(61)).toHaveProperty('fault');
	expect(seconds({ max: 60 })('soon')).toHaveProperty('fault');
});

test('a web address has a scheme and a host', () => {
	expect(webAddress('https://example.com/hook')).toHaveProperty('value');
	expect(webAddress('ftp://example.com')).toHaveProperty('fault');
	expect(webAddress('example.com')).toHaveProperty('fault');
});
