import { customerInquiry } from '../../../common/customerInquiry';
import type { Resource } from '../../../../shared/contract/operation';

export const customer: Resource = {
	value: 'customer',
	name: 'Customer',
	operations: [customerInquiry],
};
