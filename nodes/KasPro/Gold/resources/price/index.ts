import type { Resource } from '../../../../shared/contract/operation';
import { getChart } from './getChart';

export const price: Resource = {
	value: 'price',
	name: 'Price',
	operations: [getChart],
};
