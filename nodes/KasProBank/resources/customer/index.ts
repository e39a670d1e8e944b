import { customerInquiry } from '../../../KasPro/customerInquiry';
import type { Resource } from '../../../shared/operation';

export const customer: Resource = {
	value: 'customer',
	name: 'Customer',
	operations: [customerInquiry],
};
