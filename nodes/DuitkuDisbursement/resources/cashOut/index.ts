import type { Resource } from '../../../shared/contract/operation';
import { create } from './create';

export const cashOut: Resource = {
	value: 'cashOut',
	name: 'Cash Out',
	operations: [create],
};
