import type { Resource } from '../../../shared/operation';
import { confirm } from './confirm';
import { getAddress } from './getAddress';

export const withdrawal: Resource = {
	value: 'withdrawal',
	name: 'Withdrawal',
	operations: [getAddress, confirm],
};
