import type { Resource } from '../../../shared/contract/operation';
import { inquiry } from './inquiry';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	operations: [inquiry],
};
