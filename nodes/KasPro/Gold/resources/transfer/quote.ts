import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields } from '../../../common/body';
import { readAnswer } from '../../../common/general/reads';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { goldWeight, phoneNumber, recipient, remarks } from '../../fields/quote';

/** GoldPro Transfer Check Out: its response_id is the request_id of the confirmation. */
export const quote: ReadOperation = {
	value: 'quote',
	name: 'Quote',
	action: 'Prepare transfer of gold',
	description: 'Get the value of gold to transfer, and the ID to confirm it with',
	movesMoney: false,

	fields: [inferred(phoneNumber), inferred(goldWeight), recipient],
	additionalFields: [additionalBodyFields, remarks],

	request: (fields) => post('gold', '/v2/gold-pro/transfer/checkout', fields),
	read: readAnswer,
};
