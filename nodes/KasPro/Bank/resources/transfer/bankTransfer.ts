import type { Operation } from '../../../../shared/contract/operation';
import {
	account,
	additionalBodyFields,
	amount,
	bankCode,
	bodyOf,
	inferred,
	mobileNumber,
	requestId,
} from '../../../common/fields';
import { at } from '../../../common/hosts';
import { walletPayment } from '../../../common/walletPayment';

/**
 * `POST /bank-transfer/`, which the document prints under "Customer Inquiry" with the answer of a
 * transfer. It pays. Its answer is "In Process", and no status call is documented.
 */
export const bankTransfer: Operation = {
	value: 'bankTransfer',
	name: 'Bank Transfer',
	action: 'Send a bank transfer',
	description: 'Send money from a KasPro account to a bank account (rekening)',
	...walletPayment,

	fields: [inferred(mobileNumber), inferred(account), inferred(amount), additionalBodyFields],
	additionalFields: [inferred(bankCode), inferred(requestId)],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/bank-transfer/'),
		body: bodyOf(fields),
	}),
};
