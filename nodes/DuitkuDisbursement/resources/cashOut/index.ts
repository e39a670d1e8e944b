import type { Resource } from '../../../shared/contract/operation';
import { create } from './create';
import { readCallback } from './readCallback';

export const cashOut: Resource = {
	value: 'cashOut',
	name: 'Cash Out',
	operations: [create, readCallback],
};
