import type { IDataObject } from 'n8n-workflow';

import { listItems } from '../common/generalResponse';
import { at } from '../common/hosts';
import { asText } from '../../shared/values/asText';
import type { ApiRequest } from '../../shared/contract/request';

/** GoldPro Get Chart. The document prints no fields, although one refusal speaks of "Params". */
export const CHART_REQUEST: ApiRequest = {
	method: 'POST',
	url: at('gold', '/v2/gold-pro/chart/buy'),
};

export const chartItems = listItems('value');

/** The price at which a gram is bought on one day. */
export interface PricePoint {
	date: string;
	priceIdr: number;
	/** Days since 1970. */
	day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Months that Indonesian writes otherwise. */
const INDONESIAN: Record<string, string> = { mei: 'may', agu: 'aug', okt: 'oct', des: 'dec' };

const DAY_MS = 24 * 3_600_000;
const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** The day in Jakarta, in days since 1970. */
export const dayAt = (ms: number): number => Math.floor((ms + JAKARTA_OFFSET_MS) / DAY_MS);

/** The readable points of a chart up to a day, the oldest first: a price of the future is none. */
export function pricePoints(chart: readonly IDataObject[], lastDay: number): PricePoint[] {
	return chart
		.map(({ date, value }) => ({
			date: asText(date),
			priceIdr: Number(asText(value) || NaN),
			day: dayOf(asText(date)),
		}))
		.filter(({ priceIdr, day }) => priceIdr > 0 && day <= lastDay)
		.sort((a, b) => a.day - b.day);
}

/** "03 Feb 2021" without a time zone, so that no clock has a say in it. */
function dayOf(date: string): number {
	const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\w{3})\w* (\d{4})/.exec(date) ?? [];
	const month = name.toLowerCase();
	const index = MONTHS.indexOf(INDONESIAN[month] ?? month);
	return index < 0 ? NaN : Date.UTC(Number(year), index, Number(day)) / DAY_MS;
}
