import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { amountField } from '../../shared/form/amountField';
import { digits, optional, reference, text } from '../../shared/form/checks';
import type { Field, Fields } from '../../shared/contract/field';
import { jsonObject, oneLine, servicePath } from './checks';

/** The documents print no request bodies: the name is taken from the printed answers. */
const INFERRED = 'Inferred: the document prints no request.';

/**
 * A field whose name is a guess is never required: a partner's contract may name it otherwise, and
 * have it sent by Additional Body Fields.
 */
export const inferred = (
	field: Field,
	changes: Partial<INodeProperties> = {},
	why = INFERRED,
): Field => {
	const property = { ...field.property, required: false, ...changes };
	const description = `${property.description?.replace(/\.$/, '')}. ${why}`;
	return {
		...field,
		property: { ...property, description },
		check: optional(field.check),
		inferred: true,
	};
};

/** A field that other partners are known to send. */
export const knownElsewhere = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Field =>
	inferred(
		{
			property: { displayName, name, type: 'string', default: '', placeholder, description },
			check: oneLine,
		},
		{},
		'Not in the document: other partners of KasPro send it.',
	);

export const mobileNumber: Field = {
	property: {
		displayName: 'Mobile Number',
		name: 'mobileNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 081234567100',
		description: 'Mobile number (nomor HP) of the KasPro customer',
	},
	check: digits({ min: 8, max: 20 }),
};

export const account: Field = {
	property: {
		displayName: 'Account',
		name: 'account',
		type: 'string',
		default: '',
		placeholder: 'e.g. 8881234567918',
		description: 'Account (rekening) that gets the money',
	},
	check: oneLine,
};

const wholeAmount = amountField('amount', 'Amount (nominal) in whole rupiah');

/** Blank until it is typed: a default of 0 would be an amount. */
export const amount: Field = {
	...wholeAmount,
	property: { ...wholeAmount.property, default: '' },
};

export const bankCode: Field = {
	property: {
		displayName: 'Bank Code',
		name: 'bankCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. BCA',
		description: 'Bank of the account (kode bank), by its name in the bank list of KasPro Bank',
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
		placeholder: 'e.g. INV-1001',
		description:
			'Your own key for this request. Within one execution a key is paid once, whatever KasPro makes of it.',
	},
	check: reference(),
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
		placeholder: 'e.g. { "remarks": "March" }',
		description:
			'JSON object with fields that your contract with KasPro asks for. It is merged into the body last and wins over the other fields.',
	},
	check: jsonObject,
	overrides: true,
};

/** The body of a request: the typed fields, then those of the JSON, which win. */
export function bodyOf({ additionalBodyFields: json, ...typed }: Fields): IDataObject {
	delete typed.path;
	return { ...typed, ...(json as IDataObject | undefined) };
}

/** No field is required, but a request that says nothing is a mistake. */
export const bodyIsNotEmpty = (fields: Fields): string[] =>
	Object.keys(bodyOf(fields)).length > 0
		? []
		: [
				'The body is empty: fill in the fields of the form, or Additional Body Fields (additionalBodyFields)',
			];
