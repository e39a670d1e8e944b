import type { ReadOperation } from '../../../shared/contract/operation';
import { mobileNumber } from '../fields';
import { at } from '../hosts';
import { readAnswer } from './reads';

/**
 * Customer Inquiry of the wallet. KasPro Bank prints it with `POST /bank-transfer/`, which pays: an
 * inquiry must not be able to, so both use the address that the wallet's document prints.
 */
export const customerInquiry: ReadOperation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Get customer by mobile number',
	description: 'Get the name, account type, KYC status and balance of a customer',
	movesMoney: false,

	fields: [mobileNumber],

	request: (fields) => ({
		method: 'GET',
		url: at('wallet', '/customer-account-inquiry/'),
		qs: { mobileNumber: fields.mobileNumber },
	}),
	read: readAnswer,
};
