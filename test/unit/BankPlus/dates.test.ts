import { calendarDate, month } from '../../../nodes/BankPlus/fields/dates';

test.each([
	['as the picker writes it', '1997-08-01T00:00:00', '1997-08-01'],
	['with an offset, as written', '1997-08-01T00:00:00.000+07:00', '1997-08-01'],
	['with another offset, as written', '1997-08-01T00:00:00.000-05:00', '1997-08-01'],
	['midnight in Jakarta, as JSON has it', '1997-07-31T17:00:00.000Z', '1997-08-01'],
	['as a Date', new Date('1997-07-31T17:00:00.000Z'), '1997-08-01'],
	['alone', '1997-08-01', '1997-08-01'],
	['a month alone', '2020-02', '2020-02-01'],
	['the last day of a leap year', '2020-02-29', '2020-02-29'],
])('a date %s', (_, value, expected) => {
	expect(calendarDate(value)).toBe(expected);
});

test.each(['2021-02-29', '2021-13-01', '01-08-1997', 'yesterday', '', 19970801, null, {}])(
	'%j is no date',
	(value) => {
		expect(calendarDate(value)).toBeUndefined();
	},
);

test('a month is sent as year and month', () => {
	expect(month.check('2020-02-15T00:00:00')).toEqual({ value: '2020-02' });
	expect(month.check('')).toEqual({ fault: 'is required' });
	expect(month.check('soon')).toEqual({ fault: 'must be a date such as 2020-02 or 2020-02-15' });
});
