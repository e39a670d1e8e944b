import type { ReadOperation } from '../../../../shared/contract/operation';
import { mobileNumber } from '../../../common/fields';
import { at } from '../../../common/hosts';
import { readChange } from '../../../common/wallet/reads';

/** Get OTP: KasPro sends the customer a code by WhatsApp or SMS, and says when it expires. */
export const getOtp: ReadOperation = {
	value: 'getOtp',
	name: 'Get OTP',
	action: 'Send OTP to a customer',
	description: 'Send a one-time password to the mobile number, by WhatsApp or SMS',
	movesMoney: false,
	changesState: true,

	fields: [mobileNumber],

	request: (fields) => ({
		method: 'GET',
		url: at('wallet', '/pil-partner-get-otp/'),
		qs: { mobileNumber: fields.mobileNumber },
	}),
	read: readChange,
};
