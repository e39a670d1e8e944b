import type { Resource } from '../../../../shared/contract/operation';
import { buyByGram } from './buyByGram';
import { buyByRupiah } from './buyByRupiah';
import { quoteByGram } from './quoteByGram';
import { quoteByRupiah } from './quoteByRupiah';

export const purchase: Resource = {
	value: 'purchase',
	name: 'Purchase',
	operations: [quoteByGram, buyByGram, quoteByRupiah, buyByRupiah],
};
