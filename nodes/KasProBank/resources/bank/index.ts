import type { Resource } from '../../../shared/operation';
import { getAll } from './getAll';

export const bank: Resource = {
	value: 'bank',
	name: 'Bank',
	operations: [getAll],
};
