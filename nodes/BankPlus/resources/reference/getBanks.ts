import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { BANKS } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Bank List. */
export const getBanks: Operation = {
	value: 'getBanks',
	name: 'Get Banks',
	action: 'Get many banks',
	description: 'Get the banks that interbank transfers reach, with their codes',
	movesMoney: false,

	fields: [],

	request: () => BANKS,
	read: (body) => readAnswer(body, () => listOf(body)),
};
