import type { Body } from '../support/page';
import type { Random } from '../support/random';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const DAY_MS = 24 * 3_600_000;

export const THRESHOLD_IDR = 1_000_000;

/** "03 Feb 2021", so many days before today. */
function dateOf(daysAgo: number): string {
	const date = new Date(Date.now() - daysAgo * DAY_MS);
	const day = String(date.getUTCDate()).padStart(2, '0');
	return `${day} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

export const point = (daysAgo: number, value: unknown): Body => ({ date: dateOf(daysAgo), value });

/** Points that no chart should have: they must neither wake nor blind a trigger. */
const ODD: readonly unknown[] = [
	{ date: '01 Jan 2842', value: 2_000_000 },
	{ date: '01 Jan 2842', value: 1 },
	{ date: '31 Dec 9999', value: 900_000 },
	{ date: '99 Foo 2021', value: 5_000_000 },
	{ date: '', value: 5_000_000 },
	{ date: null, value: null },
	{ value: 5_000_000 },
	{ date: '01 Jan 2020', value: 'Infinity' },
	{ date: '01 Jan 2020', value: -5 },
	{ date: '01 Jan 2020', value: {} },
	{ date: ['01 Jan 2020'], value: [5_000_000] },
	{ date: `01 Jan 2020${'x'.repeat(50_000)}`, value: 900_000 },
	null,
	5,
	'x',
	[],
];

/** Below the threshold up to yesterday, with odd points anywhere. */
export function oldChart(random: Random): unknown[] {
	const days = 1 + random.below(40);
	const chart: unknown[] = Array.from({ length: days }, (_, index) => point(days - index, 900_000));
	const odd = random.below(4);
	for (let n = 0; n < odd; n++) chart.splice(random.below(chart.length + 1), 0, random.pick(ODD));
	return chart;
}
