import type { Resource } from '../../../../shared/contract/operation';
import { customerInquiry } from '../../../common/wallet/customerInquiry';
import { getOtp } from './getOtp';
import { register } from './register';
import { upgrade } from './upgrade';
import { validateOtp } from './validateOtp';

export const customer: Resource = {
	value: 'customer',
	name: 'Customer',
	operations: [customerInquiry, register, getOtp, validateOtp, upgrade],
	startsWith: 'register',
};
