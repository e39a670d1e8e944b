import type { PricePoint } from '../chart';

export type PriceEvent = 'above' | 'below' | 'changed';

export interface Rules {
	events: readonly PriceEvent[];
	thresholdIdr: number;
	percentage: number;
}

/** What a trigger knows of the price. It lives in static data, and so outlives a restart. */
export interface Watch {
	/** The newest point of the chart that was looked at. */
	day: number;
	priceIdr: number;
	/** The price from which a change is measured: that of the last "changed", or the first. */
	changeFromIdr: number;
	thresholdIdr: number;
	/** Where the price was last, when it was not on the threshold itself. */
	side?: Side;
}

type Side = 'above' | 'below';

export interface Crossing {
	event: PriceEvent;
	point: PricePoint;
	/** The price before, or for "changed" the one from which the change is measured. */
	previousIdr: number;
}

/** From here on the price is watched: what it is now is no crossing. */
export const beginWatch = ({ day, priceIdr }: PricePoint, { thresholdIdr }: Rules): Watch => ({
	day,
	priceIdr,
	changeFromIdr: priceIdr,
	thresholdIdr,
	side: sideOf(priceIdr, thresholdIdr),
});

/**
 * The crossings between what was known and the newest point, step by step: a price that rose and
 * fell again between two polls has crossed twice. The chart's own dates order them.
 */
export function follow(
	before: Watch,
	points: readonly PricePoint[],
	rules: Rules,
): { crossings: Crossing[]; watch: Watch } {
	const crossings: Crossing[] = [];
	let watch = withThreshold(before, rules);
	for (const point of points) {
		if (point.day < watch.day) continue;
		const side = sideOf(point.priceIdr, rules.thresholdIdr) ?? watch.side;
		const hasChanged = changeOf(watch.changeFromIdr, point.priceIdr) >= rules.percentage;
		if (side && side !== watch.side) {
			crossings.push({ event: side, point, previousIdr: watch.priceIdr });
		}
		if (hasChanged) crossings.push({ event: 'changed', point, previousIdr: watch.changeFromIdr });
		watch = {
			...watch,
			day: point.day,
			priceIdr: point.priceIdr,
			changeFromIdr: hasChanged ? point.priceIdr : watch.changeFromIdr,
			side,
		};
	}
	return { crossings: crossings.filter(({ event }) => rules.events.includes(event)), watch };
}

/** A new threshold says nothing of where the price was: that is looked at again. */
const withThreshold = (watch: Watch, { thresholdIdr }: Rules): Watch =>
	watch.thresholdIdr === thresholdIdr
		? watch
		: { ...watch, thresholdIdr, side: sideOf(watch.priceIdr, thresholdIdr) };

function sideOf(priceIdr: number, thresholdIdr: number): Side | undefined {
	if (priceIdr === thresholdIdr) return undefined;
	return priceIdr > thresholdIdr ? 'above' : 'below';
}

/** In percent, whichever way. */
export const changeOf = (fromIdr: number, toIdr: number): number =>
	(Math.abs(toIdr - fromIdr) / fromIdr) * 100;
