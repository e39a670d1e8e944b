import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { amountField } from '../shared/amountField';
import { digits, text } from '../shared/checks';
import type { Field, Fields } from '../shared/operation';
import { jsonObject, servicePath } from './checks';

/** The documents print no request bodies: the name is taken from the printed answers. */
const INFERRED = 'Inferred: the document prints no request.';

export const inferred = (field: Field, changes: Partial<INodeProperties> = {}): Field => {
	const property = { ...field.property, ...changes };
	const description = `${property.description?.replace(/\.$/, '')}. ${INFERRED}`;
	return { ...field, property: { ...property, description } };
};

export const mobileNumber: Field = {
	property: {
		displayName: 'Mobile Number',
		name: 'mobileNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 081234567100',
		description: 'Mobile number of the KasPro customer',
	},
	check: digits({ min: 8, max: 20 }),
};

export const account: Field = {
	property: {
		displayName: 'Account',
		name: 'account',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 8881234567918',
		description: 'Account that gets the money',
	},
	check: digits(),
};

export const amount = amountField('amount', 'Amount in whole rupiah');

export const bankCode: Field = {
	property: {
		displayName: 'Bank Code',
		name: 'bankCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. BCA',
		description: 'Bank of the account, by its name in the bank list of KasPro Bank',
	},
	check: text(),
};

/** The caller's own key, as the answer of the eKYC call prints it. */
export const requestId: Field = {
	property: {
		displayName: 'Request ID',
		name: 'requestId',
		type: 'string',
		default: '',
		description:
			'Your own key for this request. Within one execution a key is paid once, whatever KasPro makes of it.',
	},
	check: text(),
};

/** The address of a service that the document names but gives no address for. */
export const path: Field = {
	property: {
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /some-service/',
		description: 'Path of this service. KasPro gives it to you when you sign up.',
	},
	check: servicePath,
};

export const additionalBodyFields: Field = {
	property: {
		displayName: 'Additional Body Fields',
		name: 'additionalBodyFields',
		type: 'json',
		default: '{}',
		description:
			'JSON object with fields that your contract with KasPro asks for. It is merged into the body last and wins over the other fields.',
	},
	check: jsonObject,
};

/** The body of a request: the typed fields, then those of the JSON, which win. */
export function bodyOf({ additionalBodyFields: json, ...typed }: Fields): IDataObject {
	delete typed.path;
	return { ...typed, ...(json as IDataObject | undefined) };
}
