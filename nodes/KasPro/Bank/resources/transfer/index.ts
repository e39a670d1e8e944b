import type { Resource } from '../../../../shared/contract/operation';
import { bankTransfer } from './bankTransfer';
import { inquiry } from './inquiry';

export const transfer: Resource = {
	value: 'transfer',
	name: 'Transfer',
	operations: [bankTransfer, inquiry],
	startsWith: 'inquiry',
};
