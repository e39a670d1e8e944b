import type { Resource } from '../../../shared/operation';
import { confirm } from './confirm';
import { quote } from './quote';

export const transfer: Resource = {
	value: 'transfer',
	name: 'Transfer',
	operations: [quote, confirm],
};
