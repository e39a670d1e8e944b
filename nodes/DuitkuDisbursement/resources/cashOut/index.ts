import type { Resource } from '../../../shared/operation';
import { create } from './create';

export const cashOut: Resource = {
	value: 'cashOut',
	name: 'Cash Out',
	operations: [create],
};
