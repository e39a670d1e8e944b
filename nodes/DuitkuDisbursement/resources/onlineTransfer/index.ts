import type { Resource } from '../../../shared/contract/operation';
import { inquiry } from './inquiry';
import { transfer } from './transfer';

export const onlineTransfer: Resource = {
	value: 'onlineTransfer',
	name: 'Online Transfer',
	operations: [inquiry, transfer],
};
