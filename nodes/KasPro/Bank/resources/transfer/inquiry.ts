import { oneOf, text } from '../../../../shared/form/checks';
import type { Field } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';
import {
	account,
	additionalBodyFields,
	amount,
	bankCode,
	bodyOf,
	inferred,
	knownElsewhere,
} from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';

const description: Field = {
	property: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		placeholder: 'e.g. INV-1001',
		description: 'What the transfer is for (berita), as the transaction history shows it',
	},
	check: text(),
};

/** The printed refusal speaks of one. */
const transactionId: Field = {
	property: {
		displayName: 'Transaction ID',
		name: 'transactionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 202603311157323054310700000000001',
		description: 'Transaction to look at',
	},
	check: text(),
};

const method: Field = {
	property: {
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{
				name: 'GET',
				value: 'GET',
				description: 'The fields go into the query, as other partners of KasPro send them',
			},
			{ name: 'POST', value: 'POST', description: 'The fields go into a JSON body' },
		],
		default: 'POST',
		description: 'How KasPro is asked. The document prints no method.',
	},
	check: oneOf(['GET', 'POST']),
};

/** Inquiry Transfer: the reference of a transfer before it is confirmed. No method is printed. */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about a transfer',
	description: 'Get the reference (refference_id) of a transfer before it is confirmed',
	movesMoney: false,

	fields: [inferred(account), inferred(amount), additionalBodyFields],
	additionalFields: [
		inferred(bankCode),
		knownElsewhere('Charging Model', 'chargingModel', 'Who pays the fee', 'e.g. OUR'),
		inferred(description),
		knownElsewhere(
			'Destination',
			'destination',
			'Account (rekening) that gets the money',
			'e.g. 4310700000000002',
		),
		method,
		knownElsewhere('Payment Method', 'paymentMethod', 'How the transfer is made', 'e.g. ONLINE'),
		knownElsewhere('SKU', 'sku', 'Product of KasPro', 'e.g. KasproBank'),
		knownElsewhere('Source', 'source', 'Account (rekening) that pays', 'e.g. 4310700000000001'),
		inferred(transactionId),
	],

	request: ({ method: chosen, ...fields }) => {
		const url = at('bank', '/kasprobankdevBSS/api/v1/Inquiry/KasproBank');
		return chosen === 'GET'
			? { method: 'GET', url, qs: bodyOf(fields) }
			: { method: 'POST', url, body: bodyOf(fields) };
	},
	read: (body) => readData(body),
};
