import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../shared/contract/field';
import type { ApiRequest } from '../../shared/contract/request';
import type { ReadResult } from '../../shared/contract/result';
import { asText } from '../../shared/values/asText';
import { readListAnswer } from '../common/general/reads';
import { post } from '../common/post';

/** GoldPro Get Chart. The document prints no fields, although one refusal speaks of "Params". */
export const chartRequest = (fields: Fields): ApiRequest =>
	post('gold', '/v2/gold-pro/chart/buy', fields);

/** One item per day. */
export const readChart = (body: IDataObject): ReadResult => readListAnswer(body, 'value');

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
	const [, day = '', monthName = '', year = ''] = /^(\d{1,2}) (\w{3})\w* (\d{4})/.exec(date) ?? [];
	const month = monthName.toLowerCase();
	const index = MONTHS.indexOf(INDONESIAN[month] ?? month);
	return index < 0 ? NaN : Date.UTC(Number(year), index, Number(day)) / DAY_MS;
}
