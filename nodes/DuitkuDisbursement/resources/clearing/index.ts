import type { Resource } from '../../../shared/contract/operation';
import { inquiry } from './inquiry';
import { transfer } from './transfer';

export const clearing: Resource = {
	value: 'clearing',
	name: 'Clearing',
	operations: [inquiry, transfer],
};
