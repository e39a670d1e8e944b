import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Get Bill Graph: how many bills were paid, by kind. */
export const getBillGraph: Operation = {
	value: 'getBillGraph',
	name: 'Get Bill Graph',
	action: 'Get graph of bills',
	description: 'Count the bills paid, by kind (grafik tagihan)',
	movesMoney: false,

	fields: [],

	request: () => post('dashboard/bill'),
	read: (body) => readAnswer(body, () => listOf(body)),
};
