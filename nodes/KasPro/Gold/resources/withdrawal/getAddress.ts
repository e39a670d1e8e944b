import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { readAnswer } from '../../../common/general/reads';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import {
	address,
	city,
	district,
	identityNumber,
	note,
	province,
	subdistrict,
	zipCode,
} from '../../fields/address';
import { phoneNumber } from '../../fields/quote';

/** GoldPro Get Address and Withdraw Address, printed twice with one path and one answer. */
export const getAddress: ReadOperation = {
	value: 'getAddress',
	name: 'Get Address',
	action: 'Get address for a withdrawal',
	description: 'Get the address that gold is sent to, and the ID of the request',
	movesMoney: false,

	fields: [inferred(phoneNumber)],
	additionalFields: [
		additionalBodyFields,
		address,
		city,
		district,
		identityNumber,
		note,
		province,
		subdistrict,
		zipCode,
	],

	request: (fields) => post('gold', '/v2/gold-pro/withdraw/address', fields),
	read: readAnswer,
};
