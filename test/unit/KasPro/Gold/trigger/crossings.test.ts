import {
	beginWatch,
	changeOf,
	follow,
	type PriceEvent,
	type Watch,
} from '../../../../../nodes/KasPro/Gold/trigger/crossings';

const ALL: PriceEvent[] = ['above', 'below', 'changed'];
const RULES = { events: ALL, thresholdIdr: 100, percentage: 10 };

const point = (day: number, priceIdr: number) => ({ date: `day ${day}`, day, priceIdr });

/** What happens from a first price on, a day after the other. */
function happens([first = 0, ...prices]: number[], rules = RULES, from?: Watch) {
	const { crossings, watch } = follow(
		from ?? beginWatch(point(0, first), rules),
		prices.map((priceIdr, index) => point(index + 1, priceIdr)),
		rules,
	);
	const events = crossings.map(
		({ event, point: { priceIdr }, previousIdr }) => `${event} ${previousIdr} to ${priceIdr}`,
	);
	return { events, watch };
}

test('the first price is no crossing', () => {
	expect(happens([150])).toEqual({
		events: [],
		watch: { day: 0, priceIdr: 150, changeFromIdr: 150, thresholdIdr: 100, side: 'above' },
	});
});

test.each([
	[[95, 101], ['above 95 to 101']],
	[[101, 95], ['below 101 to 95']],
	[
		[95, 101, 96],
		['above 95 to 101', 'below 101 to 96'],
	],
	[[95, 100, 101], ['above 100 to 101']],
	[[101, 100, 101], []],
	[[101, 102, 103], []],
])('a price that goes %j', (prices, events) => {
	expect(happens(prices, { ...RULES, percentage: Infinity }).events).toEqual(events);
});

test.each([
	[[200, 220], ['changed 200 to 220']],
	[[200, 180], ['changed 200 to 180']],
	[[200, 219, 220], ['changed 200 to 220']],
	[
		[200, 220, 230, 242],
		['changed 200 to 220', 'changed 220 to 242'],
	],
	[[200, 219, 205], []],
])('a change is measured from the last one: %j', (prices, events) => {
	expect(happens(prices).events).toEqual(events);
});

test('only the events that were asked for are told', () => {
	expect(happens([95, 150], { ...RULES, events: ['below'] }).events).toEqual([]);
});

test('a point before the newest known is old', () => {
	const before = beginWatch(point(5, 95), RULES);
	expect(happens([0, 150], RULES, before)).toEqual({ events: [], watch: before });
});

test('a new threshold asks anew where the price was', () => {
	const before = beginWatch(point(0, 150), RULES);
	const higher = { ...RULES, thresholdIdr: 151, percentage: Infinity };
	expect(happens([0, 152], higher, before).events).toEqual(['above 150 to 152']);
});

test('a change is as large whichever way it goes', () => {
	expect(changeOf(200, 150)).toBe(25);
	expect(changeOf(200, 250)).toBe(25);
});
