import {
	account,
	additionalBodyFields,
	amount,
	bodyOf,
	inferred,
	requestId,
} from '../../../common/fields';
import { at } from '../../../common/hosts';
import { walletPayment } from '../../../common/walletPayment';
import { asText } from '../../../../shared/values/asText';
import type { Operation } from '../../../../shared/contract/operation';
import { payer, qrisPath } from '../../fields';

/** QRIS Payment: pays a merchant from a wallet. The answer is "In Process". */
export const payQris: Operation = {
	value: 'payQris',
	name: 'Pay QRIS',
	action: 'Pay by QRIS',
	description: 'Pay a QRIS code of a merchant from a wallet',
	...walletPayment,

	fields: [
		qrisPath,
		payer,
		inferred(account, {
			placeholder: 'e.g. ID1020000000001',
			description: 'Account or ID of the merchant, as the QRIS code gives it',
		}),
		inferred(amount),
		additionalBodyFields,
	],
	additionalFields: [inferred(requestId)],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', asText(fields.path)),
		body: bodyOf(fields),
	}),
};
