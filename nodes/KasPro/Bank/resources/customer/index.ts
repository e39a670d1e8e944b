import type { Resource } from '../../../../shared/contract/operation';
import { customerInquiry } from '../../../common/wallet/customerInquiry';

export const customer: Resource = {
	value: 'customer',
	name: 'Customer',
	operations: [customerInquiry],
};
