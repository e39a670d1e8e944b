import { chartRequest, dayAt, pricePoints, readChart } from '../../../../nodes/KasPro/Gold/chart';

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / (24 * 3_600_000);

test('the chart is asked for with the fields of the contract', () => {
	expect(chartRequest({ additionalBodyFields: { days: 7 } })).toEqual({
		method: 'POST',
		url: 'gold:/v2/gold-pro/chart/buy',
		body: { days: 7 },
	});
});

test('the chart is one item per day', () => {
	const general_response = { response_status: true };
	expect(
		readChart({ data: [{ date: '03 Feb 2021', value: '883380' }, 7], general_response }),
	).toEqual({ items: [{ date: '03 Feb 2021', value: 883_380 }, { value: '7' }] });
});

test('a day begins at midnight in Jakarta', () => {
	expect(dayAt(Date.parse('2026-03-30T16:59:59Z'))).toBe(dayOf('2026-03-30'));
	expect(dayAt(Date.parse('2026-03-30T17:00:00Z'))).toBe(dayOf('2026-03-31'));
});

describe('the points of a chart', () => {
	const points = (...chart: [string, unknown][]) =>
		pricePoints(
			chart.map(([date, value]) => ({ date, value: value as number })),
			dayOf('2026-12-31'),
		);

	test('are in the order of their days, whatever that of the list', () => {
		expect(points(['03 Feb 2026', 2], ['1 Jan 2026', '1'])).toEqual([
			{ date: '1 Jan 2026', priceIdr: 1, day: dayOf('2026-01-01') },
			{ date: '03 Feb 2026', priceIdr: 2, day: dayOf('2026-02-03') },
		]);
	});

	test.each([
		['5 Mei 2026', '2026-05-05'],
		['17 Agustus 2026', '2026-08-17'],
		['28 Okt 2026', '2026-10-28'],
		['25 Des 2026', '2026-12-25'],
		['25 DEC 2026 10:00', '2026-12-25'],
	])('know the months of both languages: %s', (date, iso) => {
		expect(points([date, 1])).toMatchObject([{ day: dayOf(iso) }]);
	});

	test.each([
		['of the future', '01 Jan 2027', 1],
		['without a date', '', 1],
		['with a date in another form', '2026-01-01', 1],
		['with a month that is none', '01 Foo 2026', 1],
		['without a price', '01 Jan 2026', undefined],
		['with the price 0', '01 Jan 2026', 0],
		['with a price in words', '01 Jan 2026', '1.000.000'],
	])('leave out one %s', (_, date, value) => {
		expect(points([date, value])).toEqual([]);
	});
});
