import { text } from '../../../shared/checks';
import type { Field, Operation } from '../../../shared/operation';
import {
	account,
	additionalBodyFields,
	amount,
	bankCode,
	bodyOf,
	inferred,
} from '../../../KasPro/fields';
import { readData } from '../../../KasPro/generalResponse';
import { at } from '../../../KasPro/hosts';

const description: Field = {
	property: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'What the transfer is for, as the transaction history shows it',
	},
	check: text(),
};

/** Inquiry Transfer: the reference of a transfer before it is confirmed. No method is printed. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about a transfer',
	description: 'Get the reference (refference_id) of a transfer before it is confirmed',
	movesMoney: false,

	fields: [inferred(account), inferred(amount), additionalBodyFields],
	additionalFields: [inferred(bankCode), inferred(description)],

	request: (fields) => ({
		method: 'POST',
		url: at('bank', '/kasprobankdevBSS/api/v1/Inquiry/KasproBank'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
