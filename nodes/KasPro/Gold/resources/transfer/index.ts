import type { Resource } from '../../../../shared/contract/operation';
import { confirm } from './confirm';
import { quote } from './quote';

export const transfer: Resource = {
	value: 'transfer',
	name: 'Transfer',
	operations: [quote, confirm],
};
