import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyOf } from '../../../common/body';
import { account, amount } from '../../../common/fields';
import { readAnswer } from '../../../common/general/reads';
import { at } from '../../../common/hosts';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import {
	bank,
	chargingModel,
	destination,
	inquiryMethod,
	paymentMethod,
	sku,
	source,
	transactionId,
	transferDescription,
} from '../../fields';

const PATH = '/kasprobankdevBSS/api/v1/Inquiry/KasproBank';

/** Inquiry Transfer: the reference of a transfer before it is confirmed. No method is printed. */
export const inquiry: ReadOperation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Get reference of a transfer',
	description: 'Get the reference (refference_id) of a transfer before it is confirmed',
	movesMoney: false,

	fields: [bank, inferred(account), inferred(amount)],
	additionalFields: [
		additionalBodyFields,
		chargingModel,
		transferDescription,
		destination,
		inquiryMethod,
		paymentMethod,
		sku,
		source,
		transactionId,
	],

	request: ({ method, ...fields }) =>
		method === 'GET'
			? { method: 'GET', url: at('bank', PATH), qs: bodyOf(fields) }
			: post('bank', PATH, fields),
	read: readAnswer,
};
