import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
import { goldWeight, phoneNumber, recipient, remarks } from '../../fields';

/** GoldPro Transfer Check Out: its response_id is the request_id of the confirmation. */
export const quote: Operation = {
	value: 'quote',
	name: 'Quote',
	action: 'Prepare a transfer of gold',
	description: 'Get the value of gold to transfer, and the ID to confirm it with',
	movesMoney: false,

	fields: [phoneNumber, goldWeight, recipient, additionalBodyFields],
	additionalFields: [remarks],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/transfer/checkout'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
