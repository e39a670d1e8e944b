import type { Resource } from '../../../../shared/contract/operation';
import { getAll } from './getAll';

export const transaction: Resource = {
	value: 'transaction',
	name: 'Transaction',
	operations: [getAll],
};
