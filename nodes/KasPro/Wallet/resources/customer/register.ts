import { text } from '../../../../shared/form/checks';
import type { Field } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';
import { readCustomerChange } from '../../../common/customerAnswer';
import {
	additionalBodyFields,
	bodyIsNotEmpty,
	bodyOf,
	inferred,
	mobileNumber,
	requestId,
} from '../../../common/fields';
import { at } from '../../../common/hosts';

/** Names as the answer of Customer Inquiry prints them. */
const detail = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): Field => ({
	property: { displayName, name, type: 'string', default: '', placeholder, description },
	check: text(),
});

/** Customer Registration: registers a mobile number with KasPro. */
export const register: Operation = {
	value: 'register',
	name: 'Register',
	action: 'Register a customer',
	description: 'Register a customer with KasPro through your application',
	movesMoney: false,
	changesState: true,

	fields: [
		inferred(mobileNumber),
		inferred(detail('First Name', 'firstName', 'e.g. Budi', 'First name of the customer')),
		additionalBodyFields,
	],
	additionalFields: [
		inferred(detail('Email', 'email', 'e.g. name@email.com', 'E-mail address of the customer')),
		inferred(detail('Last Name', 'lastName', 'e.g. Santoso', 'Last name of the customer')),
		inferred(detail('Middle Name', 'middleName', 'e.g. Adi', 'Middle name of the customer')),
		inferred(requestId, { description: 'Your own key for this request' }),
	],

	rules: bodyIsNotEmpty,
	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/register-customer/'),
		body: bodyOf(fields),
	}),
	read: readCustomerChange,
};
