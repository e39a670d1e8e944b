import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty } from '../../../common/body';
import { mobileNumber } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { readOtpAnswer } from '../../../common/wallet/reads';
import { otp } from '../../fields/customer';

/** Validate OTP: was the code that the customer entered the right one? */
export const validateOtp: ReadOperation = {
	value: 'validateOtp',
	name: 'Validate OTP',
	action: 'Validate OTP of a customer',
	description: 'Check the one-time password that the customer has entered',
	movesMoney: false,
	changesState: true,

	fields: [inferred(mobileNumber), otp],
	additionalFields: [additionalBodyFields],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/validate-otp/', fields),
	read: readOtpAnswer,
};
