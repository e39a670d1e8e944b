import { additionalBodyFields, bodyIsNotEmpty, bodyOf } from '../../../common/fields';
import { readChange } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { detail, phoneNumber } from '../../fields';

/** GoldPro Registration: activates the gold wallet of a premium customer. */
export const register: Operation = {
	value: 'register',
	name: 'Register',
	action: 'Register a gold account',
	description: 'Activate GoldPro for a KasPro customer whose account is premium',
	movesMoney: false,
	changesState: true,

	fields: [phoneNumber, additionalBodyFields],
	additionalFields: [
		detail('Email', 'email', 'E-mail address of the customer', 'e.g. name@email.com'),
		detail('Name', 'name', 'Name of the customer', 'e.g. Budi Santoso'),
	],

	rules: bodyIsNotEmpty,
	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/register'),
		body: bodyOf(fields),
	}),
	read: readChange,
};
