import { jakartaDay, jakartaIso } from '../../core/jakarta';
import { SteeringError } from '../../core/steeringError';

const DAY_MS = 24 * 60 * 60 * 1000;
const CHART_DAYS = 7;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * With these the printed quotes come out: 0.0005 g for 441, 10,000 for 0.0113 g, 0.5 g for 423,250.
 */
const BASE_BUY_IDR = 880_859;
const SPREAD_IDR = 34_359;
/** By the day's number modulo their count: the price moves, and the same in every run. */
const OFFSETS_IDR = [0, 2_521, 2_521, -2_524, -2_524, 1_310, 0];

/** Whole rupiah for one gram. */
export interface GoldPrice {
	/** What a customer pays. */
	buyIdr: number;
	/** What a customer gets. */
	sellIdr: number;
}

/** The price of gold: another one on most days, or the one that was set. */
export class Prices {
	private fixed: GoldPrice | undefined;

	constructor(private readonly now: () => number) {}

	current(): GoldPrice {
		return this.fixed ?? priceAt(this.now());
	}

	/** Sets today's price until the next reset; without a sell price the usual spread applies. */
	set(buyIdr: number, sellIdr = buyIdr - SPREAD_IDR): void {
		if (!(sellIdr > 0 && buyIdr >= sellIdr)) {
			throw new SteeringError('The sell price must be above 0 and not above the buy price.');
		}
		this.fixed = { buyIdr, sellIdr };
	}

	/** Buy prices of a week, the current one last. */
	chart(): { date: string; value: number }[] {
		return Array.from({ length: CHART_DAYS }, (_, index) => {
			const at = this.now() - (CHART_DAYS - 1 - index) * DAY_MS;
			const isToday = index === CHART_DAYS - 1;
			return { date: chartDate(at), value: (isToday ? this.current() : priceAt(at)).buyIdr };
		});
	}

	clear(): void {
		this.fixed = undefined;
	}
}

function priceAt(atMs: number): GoldPrice {
	const buyIdr = BASE_BUY_IDR + (OFFSETS_IDR[jakartaDay(atMs) % OFFSETS_IDR.length] ?? 0);
	return { buyIdr, sellIdr: buyIdr - SPREAD_IDR };
}

/** 03 Feb 2021 */
function chartDate(atMs: number): string {
	const [year, month, day] = jakartaIso(atMs).slice(0, 10).split('-');
	return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}
