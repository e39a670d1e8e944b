import type { Resource } from '../../../../shared/contract/operation';
import { register } from './register';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	operations: [register],
};
