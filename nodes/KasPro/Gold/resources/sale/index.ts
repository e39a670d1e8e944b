import type { Resource } from '../../../../shared/contract/operation';
import { confirm } from './confirm';
import { quote } from './quote';

export const sale: Resource = {
	value: 'sale',
	name: 'Sale',
	operations: [quote, confirm],
};
