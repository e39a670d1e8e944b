import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty } from '../../../common/body';
import { mobileNumber } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { readChange } from '../../../common/wallet/reads';
import { email, firstName, lastName, middleName, ownKey } from '../../fields/customer';

/** Customer Registration: registers a mobile number with KasPro. */
export const register: ReadOperation = {
	value: 'register',
	name: 'Register',
	action: 'Register customer',
	description: 'Register a customer with KasPro through your application',
	movesMoney: false,
	changesState: true,

	fields: [inferred(mobileNumber), firstName],
	additionalFields: [additionalBodyFields, email, lastName, middleName, ownKey],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/register-customer/', fields),
	read: readChange,
};
