import type { Resource } from '../../../../shared/contract/operation';
import { confirm } from './confirm';
import { getAddress } from './getAddress';

export const withdrawal: Resource = {
	value: 'withdrawal',
	name: 'Withdrawal',
	operations: [getAddress, confirm],
};
