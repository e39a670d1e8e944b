import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { month } from '../../fields/dates';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Get BSA Graph: how many accounts, deposits and balance checks one month had. */
export const getBsaGraph: Operation = {
	value: 'getBsaGraph',
	name: 'Get BSA Graph',
	action: 'Get graph of accounts (BSA)',
	description: 'Count accounts opened, deposits and balance checks (grafik BSA) of a month',
	movesMoney: false,

	fields: [month],

	request: (fields) => post('dashboard/bsa', fields),
	read: (body) => readAnswer(body, () => listOf(body)),
};
