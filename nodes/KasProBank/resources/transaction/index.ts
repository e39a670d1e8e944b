import type { Resource } from '../../../shared/operation';
import { getAll } from './getAll';

export const transaction: Resource = {
	value: 'transaction',
	name: 'Transaction',
	operations: [getAll],
};
