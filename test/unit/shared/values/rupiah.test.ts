import { toRupiah } from '../../../../nodes/shared/values/rupiah';

test.each([
	['75000000', 75_000_000],
	['75000000.00', 75_000_000],
	['50000.0', 50_000],
	[50_000, 50_000],
	['0', 0],
	[' 75000 ', 75_000],
	['-50000', -50_000],
])('%p is %p rupiah', (value, expected) => {
	expect(toRupiah(value)).toBe(expected);
});

test.each([
	'50.000',
	'4xxx9',
	'Rp 50000',
	'50000 IDR',
	'',
	' ',
	'1,000',
	'12.5',
	7177.5,
	null,
	true,
	'99999999999999999999',
])('%p stays as it came', (value) => {
	expect(toRupiah(value)).toBe(value);
});
