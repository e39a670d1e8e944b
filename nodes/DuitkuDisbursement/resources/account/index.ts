import type { Resource } from '../../../shared/contract/operation';
import { getBalance } from './getBalance';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	operations: [getBalance],
};
