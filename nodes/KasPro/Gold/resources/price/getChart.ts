import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readList } from '../../../common/generalResponse';
import type { Operation } from '../../../../shared/contract/operation';
import { CHART_REQUEST, chartItems } from '../../chart';

/** GoldPro Get Chart, `chart/buy`: the price at which a gram of gold is bought, day by day, up to now. */
export const getChart: Operation = {
	value: 'getChart',
	name: 'Get Chart',
	action: 'Get the chart of gold prices',
	description: 'Get the price (harga emas) at which you buy a gram of gold, in rupiah, day by day',
	movesMoney: false,

	fields: [additionalBodyFields],

	request: (fields) => ({ ...CHART_REQUEST, body: bodyOf(fields) }),
	read: (body) => readList(body, chartItems),
};
