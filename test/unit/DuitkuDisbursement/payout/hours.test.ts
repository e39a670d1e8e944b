import {
	isOpen,
	nextOpening,
	readHolidays,
} from '../../../../nodes/DuitkuDisbursement/payout/hours';

/** A moment by the clock of Jakarta. */
const at = (moment: string) => Date.parse(`${moment}+07:00`);
const CHRISTMAS = ['2026-12-25'];

/** Every day of 2026 to 2028. */
const EVERY_DAY = Array.from({ length: 1096 }, (_, day) =>
	new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
);

describe('LLG and RTGS', () => {
	test.each([
		['2026-11-30T07:59:59.999', false],
		['2026-11-30T08:00:00.000', true],
		['2026-11-30T14:59:59.999', true],
		['2026-11-30T15:00:00.000', false],
		['2026-11-30T00:00:00.000', false],
		['2026-11-30T23:59:59.999', false],
		['2026-12-04T10:00:00.000', true],
		['2026-12-05T10:00:00.000', false],
		['2026-12-06T10:00:00.000', false],
		['2026-12-24T10:00:00.000', true],
		['2026-12-25T10:00:00.000', false],
		['2026-12-28T10:00:00.000', true],
		['2028-02-29T10:00:00.000', true],
	])('at %s in Jakarta are open: %s', (moment, open) => {
		expect(isOpen(at(moment), CHRISTMAS)).toBe(open);
	});

	test('keep the day of Jakarta, where Monday begins while it is Sunday in London', () => {
		expect(isOpen(Date.parse('2026-11-30T01:00:00Z'), [])).toBe(true);
		expect(isOpen(Date.parse('2026-11-30T08:00:00Z'), [])).toBe(false);
		expect(nextOpening(Date.parse('2026-11-29T17:30:00Z'), []).text).toBe(
			'Monday 30 November 2026, 08:00 Jakarta time',
		);
	});
});

describe('the next opening', () => {
	test.each([
		['at opening time, is now', '2026-11-30T08:00:00.000', '2026-11-30', 'Monday 30 November 2026'],
		['before opening', '2026-11-30T07:59:59.999', '2026-11-30', 'Monday 30 November 2026'],
		[
			'while open, is of the next day',
			'2026-11-30T08:00:00.001',
			'2026-12-01',
			'Tuesday 1 December 2026',
		],
		['at closing time', '2026-12-01T15:00:00.000', '2026-12-02', 'Wednesday 2 December 2026'],
		['on Friday at 15:00', '2026-12-04T15:00:00.000', '2026-12-07', 'Monday 7 December 2026'],
		['on Saturday', '2026-12-05T00:00:00.000', '2026-12-07', 'Monday 7 December 2026'],
		['on Sunday night', '2026-12-06T23:59:59.999', '2026-12-07', 'Monday 7 December 2026'],
		['before a holiday', '2026-12-24T15:00:00.000', '2026-12-28', 'Monday 28 December 2026'],
		[
			'before a holiday on Monday',
			'2027-01-08T16:00:00.000',
			'2027-01-12',
			'Tuesday 12 January 2027',
		],
		['at the end of a year', '2026-12-31T15:00:00.000', '2027-01-04', 'Monday 4 January 2027'],
		['in a leap year', '2028-02-28T20:00:00.000', '2028-02-29', 'Tuesday 29 February 2028'],
	])('%s', (_, moment, date, shown) => {
		const holidays = [...CHRISTMAS, '2027-01-01', '2027-01-11'];

		expect(nextOpening(at(moment), holidays)).toEqual({
			ms: at(`${date}T08:00:00`),
			text: `${shown}, 08:00 Jakarta time`,
		});
	});

	test('is open when it comes, and closed a moment before', () => {
		for (let hour = 0; hour < 24 * 21; hour += 1) {
			const nowMs = at('2026-12-14T00:30:00') + hour * 3_600_000;
			const { ms } = nextOpening(nowMs, CHRISTMAS);

			expect(ms).toBeGreaterThanOrEqual(nowMs);
			expect(isOpen(ms, CHRISTMAS)).toBe(true);
			expect(isOpen(ms - 1, CHRISTMAS)).toBe(false);
		}
	});

	test('is looked for through a year of holidays, and no further', () => {
		const { ms, text } = nextOpening(at('2026-01-05T09:00:00'), EVERY_DAY);

		expect(text).toContain('more than a year from now');
		expect(ms).toBe(at('2027-01-07T08:00:00'));
		expect(nextOpening(at('2026-01-05T09:00:00'), EVERY_DAY.slice(0, 364)).text).toBe(
			'Thursday 31 December 2026, 08:00 Jakarta time',
		);
	});
});

describe('a list of holidays', () => {
	test.each([
		['2026-12-25', ['2026-12-25']],
		['2026-12-25,2027-01-01', ['2026-12-25', '2027-01-01']],
		[
			'2026-12-25, 2027-01-01 2028-02-29\r\n2027-03-10',
			['2026-12-25', '2027-01-01', '2028-02-29', '2027-03-10'],
		],
		[' ,\n2026-12-25\u00a0,,\t2026-12-25 , ', ['2026-12-25']],
		[', ,', []],
		['', []],
		['  \n', []],
		[undefined, []],
		[null, []],
	])('%j is %j', (written, dates) => {
		expect(readHolidays(written)).toEqual({ value: dates });
	});

	test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-12-32', '2026-12-00'])(
		'has no place for %s',
		(date) => {
			expect(readHolidays(`2026-12-25, ${date}`)).toEqual({
				fault: `holds ${date}, a date that does not exist`,
			});
		},
	);

	test.each([
		['25-12-2026', '25-12-2026'],
		['25/12/2026', '25/12/2026'],
		['2026-12-5', '2026-12-5'],
		['2026/12/25', '2026/12/25'],
		['2026-12-25; 2027-01-01', '2026-12-25;'],
		['2026-12-25T00:00:00Z', '2026-12-25T00:00:00Z'],
		['+002026-12-25', '+002026-12-25'],
		['２０２６-12-25', '２０２６-12-25'],
		['2026‐12‐25', '2026‐12‐25'],
		['25 December 2026', '25'],
		['x'.repeat(5_000), 'x'.repeat(20)],
		[20261225, '20261225'],
	])('does not take %j', (written, shown) => {
		expect(readHolidays(written)).toEqual({
			fault: `must have dates such as 2026-12-25 with commas between them, got "${shown}"`,
		});
	});

	test.each([
		['of endless text', '2026-12-25 '.repeat(1_000), 'characters, the limit is'],
		['that is a date of another kind', new Date(0), 'must be text'],
		['that is a list already', ['2026-12-25'], 'must be text'],
	])('%s is refused', (_, written, fault) => {
		expect(readHolidays(written)).toEqual({ fault: expect.stringContaining(fault) });
	});
});
