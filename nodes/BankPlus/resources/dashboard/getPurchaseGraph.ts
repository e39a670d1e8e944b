import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Get Purchase Graph: how many purchases were made, by product. */
export const getPurchaseGraph: Operation = {
	value: 'getPurchaseGraph',
	name: 'Get Purchase Graph',
	action: 'Get graph of purchases',
	description: 'Count the purchases, by product (grafik pembelian)',
	movesMoney: false,

	fields: [],

	request: () => post('dashboard/purchase'),
	read: (body) => readAnswer(body, () => listOf(body)),
};
