import { digits } from '../../../../shared/form/checks';
import type { Field } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';
import { readOtpAnswer } from '../../../common/customerAnswer';
import {
	additionalBodyFields,
	bodyIsNotEmpty,
	bodyOf,
	inferred,
	mobileNumber,
} from '../../../common/fields';
import { at } from '../../../common/hosts';

const otp: Field = {
	property: {
		displayName: 'OTP',
		name: 'otp',
		type: 'string',
		default: '',
		description: 'The one-time password that the customer has entered',
	},
	secret: true,
	check: digits({ min: 4, max: 10 }),
};

/** Validate OTP: was the code that the customer entered the right one? */
export const validateOtp: Operation = {
	value: 'validateOtp',
	name: 'Validate OTP',
	action: 'Validate the OTP of a customer',
	description: 'Check the one-time password that the customer has entered',
	movesMoney: false,
	changesState: true,

	fields: [inferred(mobileNumber), inferred(otp), additionalBodyFields],

	rules: bodyIsNotEmpty,
	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/validate-otp/'),
		body: bodyOf(fields),
	}),
	read: readOtpAnswer,
};
