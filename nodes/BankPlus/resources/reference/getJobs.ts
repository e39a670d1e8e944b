import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { JOBS } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Job List. */
export const getJobs: Operation = {
	value: 'getJobs',
	name: 'Get Jobs',
	action: 'Get many jobs',
	description: 'Get the professions (pekerjaan) for Open Account',
	movesMoney: false,

	fields: [],

	request: () => JOBS,
	read: (body) => readAnswer(body, () => listOf(body)),
};
