import { readAmount } from '../../../../nodes/DuitkuDisbursement/payout/amount';

const indonesian = readAmount('indonesian');
const digits = readAmount('digits');

describe('an amount as Indonesians write it', () => {
	test.each([
		['6.200.000', 6_200_000],
		['Rp 6.200.000', 6_200_000],
		['Rp6.200.000', 6_200_000],
		['rp 6.200.000', 6_200_000],
		['Rp. 6.200.000', 6_200_000],
		['Rp.6.200.000,-', 6_200_000],
		['Rp6.200.000,00', 6_200_000],
		['IDR 6.200.000', 6_200_000],
		['idr6200000', 6_200_000],
		['Rp\u00a06.200.000', 6_200_000],
		['Rp\u202f6.200.000,00', 6_200_000],
		['\u00a0 6.200.000\t\n', 6_200_000],
		['6200000', 6_200_000],
		['6200000,00', 6_200_000],
		['6.200', 6_200],
		['62.000', 62_000],
		['620.000', 620_000],
		['620', 620],
		['1', 1],
		['9.007.199.254.740.991', 9_007_199_254_740_991],
		[6_200_000, 6_200_000],
		[1, 1],
	])('%j is %d', (written, amountIdr) => {
		expect(indonesian(written)).toEqual({ value: amountIdr });
	});

	const THOUSANDS = 'must have dots between thousands, such as 6.200.000, and no commas';
	const GROUPS = 'must have three digits after each dot, such as 6.200.000';
	const WHOLE = 'must be whole rupiah, without a fraction';
	const NEGATIVE = 'must be above 0';
	const BANKABLE = 'must be a number of rupiah above 0 that a bank can hold';
	const OTHER = 'must be an amount such as 6.200.000 or Rp 6.200.000';
	const UNSEEN = 'has characters that cannot be seen: type it anew';
	const PLAIN_DIGITS = 'must have the digits 0 to 9';

	test.each([
		['6,200,000', THOUSANDS],
		['6,200', THOUSANDS],
		['Rp. 6,200,000', THOUSANDS],
		['6,200,000.00', THOUSANDS],
		['6.20', GROUPS],
		['6.2', GROUPS],
		['6.', GROUPS],
		['6.2000', GROUPS],
		['6200.000', GROUPS],
		['6200000.00', GROUPS],
		['6.200.00', GROUPS],
		['6..200', GROUPS],
		['1.234,56', WHOLE],
		['1.234,5', WHOLE],
		['1.234,0', WHOLE],
		['1234,01', WHOLE],
		['-6.200.000', NEGATIVE],
		['Rp -6.200.000', NEGATIVE],
		['-Rp 6.200.000,00', NEGATIVE],
		['\u22126.200', NEGATIVE],
		['(6.200.000)', NEGATIVE],
		['0', BANKABLE],
		['Rp 0', BANKABLE],
		['9.007.199.254.740.992', BANKABLE],
		['999.999.999.999.999.999.999', BANKABLE],
		['0.200', OTHER],
		['.200', OTHER],
		['000.200', OTHER],
		['6 200 000', OTHER],
		["6'200'000", OTHER],
		['Rp', OTHER],
		['IDR. 6.200', OTHER],
		['$6.200', OTHER],
		['USD 6.200', OTHER],
		['6.200 Rp', OTHER],
		['Rp Rp 6.200', OTHER],
		['+6.200', OTHER],
		['6.200.000,', OTHER],
		['6e6', OTHER],
		['0x10', OTHER],
		['6,2 juta', WHOLE],
		['enam juta', OTHER],
		['5.000-6.000', OTHER],
		['=6200000', OTHER],
		['6.200\u200b.000', UNSEEN],
		['\u200e6.200.000', UNSEEN],
		['6.200\n.000', UNSEEN],
		['６.２００.０００', PLAIN_DIGITS],
		['٦٢٠٠٠٠٠', PLAIN_DIGITS],
	])('cannot be %j', (written, why) => {
		expect(indonesian(written)).toEqual({ fault: `${why}, got "${written}"` });
	});

	test.each([6.2, 6.25, 0.1, -0.5, 1_234.56])('cannot be the number %d', (value) => {
		expect(indonesian(value)).toEqual({
			fault: `must be whole rupiah, got the number ${value}: pass it on as text`,
		});
	});

	test.each([0, -1, Number.NaN, Infinity, 2 ** 53, 1e21])('cannot be the number %d', (value) => {
		expect(indonesian(value)).toEqual({ fault: expect.stringContaining('whole number of rupiah') });
	});

	test.each([true, {}, ['6.200.000'], new Date(0)])('cannot be %s', (value) => {
		expect(indonesian(value)).toHaveProperty('fault');
	});

	test.each([undefined, null, '', ' \u00a0'])('cannot be blank: %j', (value) => {
		expect(indonesian(value)).toEqual({ fault: 'is required' });
	});

	test('cannot be endless, and is refused in a short sentence', () => {
		expect(indonesian('1.000'.repeat(100_000))).toEqual({
			fault: 'has 500000 characters, the limit is 40',
		});
	});
});

test('an amount in digits has no dots and no currency', () => {
	expect(digits('6200000')).toEqual({ value: 6_200_000 });
	expect(digits(6_200_000)).toEqual({ value: 6_200_000 });
	expect(digits('x')).toEqual({ fault: expect.stringMatching(/without separators, got "x"$/) });
});

test.each(['6.200.000', 'Rp 6200000'])(
	'%s is refused as digits, and the option is named',
	(text) => {
		expect(digits(text)).toEqual({
			fault: `must be a whole number of rupiah above 0, without separators, got "${text}": if Rp6.200.000 is meant, set Amount Format to Indonesian`,
		});
	},
);
