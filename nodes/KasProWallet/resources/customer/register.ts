import { text } from '../../../shared/checks';
import type { Field, Operation } from '../../../shared/operation';
import { readCustomerAnswer } from '../../../KasPro/customerAnswer';
import {
	additionalBodyFields,
	bodyOf,
	inferred,
	mobileNumber,
	requestId,
} from '../../../KasPro/fields';
import { at } from '../../../KasPro/hosts';

/** Names as the answer of Customer Inquiry prints them. */
const detail = (displayName: string, name: string, description: string): Field => ({
	property: { displayName, name, type: 'string', default: '', description },
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
		inferred(detail('First Name', 'firstName', 'First name of the customer')),
		additionalBodyFields,
	],
	additionalFields: [
		inferred(detail('Email', 'email', 'E-mail address of the customer')),
		inferred(detail('Last Name', 'lastName', 'Last name of the customer')),
		inferred(detail('Middle Name', 'middleName', 'Middle name of the customer')),
		inferred(requestId, { description: 'Your own key for this request' }),
	],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/register-customer/'),
		body: bodyOf(fields),
	}),
	read: readCustomerAnswer,
};
