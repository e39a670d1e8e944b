import type { Operation } from '../../../../shared/contract/operation';
import { readCustomerChange } from '../../../common/customerAnswer';
import { mobileNumber } from '../../../common/fields';
import { at } from '../../../common/hosts';

/** Get OTP: KasPro sends the customer a code by WhatsApp or SMS, and says when it expires. */
export const getOtp: Operation = {
	value: 'getOtp',
	name: 'Get OTP',
	action: 'Send an OTP to a customer',
	description: 'Send a one-time password to the mobile number, by WhatsApp or SMS',
	movesMoney: false,
	changesState: true,

	fields: [mobileNumber],

	request: ({ mobileNumber: number }) => ({
		method: 'GET',
		url: at('wallet', '/pil-partner-get-otp/'),
		qs: { mobileNumber: number },
	}),
	read: readCustomerChange,
};
