import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { SALARIES } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Salary List. */
export const getSalaries: Operation = {
	value: 'getSalaries',
	name: 'Get Salaries',
	action: 'Get many salary ranges',
	description: 'Get the salary ranges (gaji) for Open Account',
	movesMoney: false,

	fields: [],

	request: () => SALARIES,
	read: (body) => readAnswer(body, () => listOf(body)),
};
