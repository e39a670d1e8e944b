import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { chartRequest, readChart } from '../../chart';

/**
 * GoldPro Get Chart, `chart/buy`: the price at which a gram of gold is bought, day by day, up to
 * now.
 */
export const getChart: ReadOperation = {
	value: 'getChart',
	name: 'Get Chart',
	action: 'Get chart of gold prices',
	description: 'Get the price (harga emas) at which you buy a gram of gold, in rupiah, day by day',
	movesMoney: false,

	fields: [],
	additionalFields: [additionalBodyFields],

	request: chartRequest,
	read: readChart,
};
