import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty } from '../../../common/body';
import { readChange } from '../../../common/general/reads';
import { inferred, inferredText } from '../../../common/inferred';
import { post } from '../../../common/post';
import { phoneNumber } from '../../fields/quote';

/** GoldPro Registration: activates the gold wallet of a premium customer. */
export const register: ReadOperation = {
	value: 'register',
	name: 'Register',
	action: 'Register gold account',
	description: 'Activate GoldPro for a KasPro customer whose account is premium',
	movesMoney: false,
	changesState: true,

	fields: [inferred(phoneNumber)],
	additionalFields: [
		additionalBodyFields,
		inferredText('Email', 'email', 'E-mail address of the customer', 'e.g. name@email.com'),
		inferredText('Name', 'name', 'Name of the customer', 'e.g. Budi Santoso'),
	],
	rules: bodyIsNotEmpty,

	request: (fields) => post('gold', '/v2/gold-pro/register', fields),
	read: readChange,
};
