import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { EDUCATIONS } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Education List. */
export const getEducations: Operation = {
	value: 'getEducations',
	name: 'Get Educations',
	action: 'Get many educations',
	description: 'Get the levels of education (pendidikan) for Open Account',
	movesMoney: false,

	fields: [],

	request: () => EDUCATIONS,
	read: (body) => readAnswer(body, () => listOf(body)),
};
