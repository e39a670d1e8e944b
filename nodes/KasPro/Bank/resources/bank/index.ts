import type { Resource } from '../../../../shared/contract/operation';
import { getAll } from './getAll';

export const bank: Resource = {
	value: 'bank',
	name: 'Bank',
	operations: [getAll],
};
