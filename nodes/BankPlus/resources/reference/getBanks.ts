import type { Operation } from '../../../shared/contract/operation';
import { readList } from '../../answer';
import { BANKS } from '../../lists';
import { readAnswer } from '../../verdicts';

/** Get Bank List. */
export const getBanks: Operation = {
	value: 'getBanks',
	name: 'Get Banks',
	action: 'Get the list of banks',
	description: 'Get the banks that interbank transfers reach, with their codes',
	movesMoney: false,

	fields: [],

	request: () => BANKS,
	read: (body) => readAnswer(body, () => readList(body)),
};
