import type { INodeProperties } from 'n8n-workflow';

import { amount as anyAmount, inferred } from '../KasPro/fields';
import { positive } from '../KasPro/checks';
import { digits, text } from '../shared/checks';
import type { Field } from '../shared/operation';

const ownPhoneNumber: Field = {
	property: {
		displayName: 'Phone Number',
		name: 'phone_number',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 081234567100',
		description: 'Phone number of the GoldPro account',
	},
	check: digits({ min: 8, max: 20 }),
};

const weight: Field = {
	property: {
		displayName: 'Gold Weight (Gram)',
		name: 'gold_weight',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		required: true,
		description: 'Weight in grams, fractions allowed',
	},
	check: positive('grams'),
};

export const phoneNumber = inferred(ownPhoneNumber);
export const goldWeight = inferred(weight);
export const amount = inferred(anyAmount);

/** Text that an answer prints. */
export const detail = (
	displayName: string,
	name: string,
	description: string,
	changes: Partial<INodeProperties> = {},
): Field =>
	inferred({
		property: { displayName, name, type: 'string', default: '', description, ...changes },
		check: text(),
	});

// Fields of a confirmation start out as what the quote before it gave.
const fromQuote = (name: string) => `={{ $json.${name} }}`;

/** Identifies what is confirmed. GoldPro gives it as the `response_id` of the quote. */
export const requestId: Field = inferred({
	property: {
		displayName: 'Request ID',
		name: 'request_id',
		type: 'string',
		default: fromQuote('response_id'),
		required: true,
		description:
			'The response_id of the quote. Within one execution it is confirmed once, whatever the number of items.',
	},
	check: text(),
});

export const quotedPhoneNumber = inferred(ownPhoneNumber, { default: fromQuote('phone_number') });
export const quotedWeight = inferred(weight, {
	default: fromQuote('gold_weight'),
	description: 'The weight of the quote, in grams',
});
export const quotedAmount = inferred(anyAmount, {
	default: fromQuote('amount'),
	description: 'The amount of the quote, in whole rupiah',
});

export const recipient = detail(
	'Recipient',
	'recipient',
	'Phone number of the GoldPro user who gets the gold',
	{ required: true, placeholder: 'e.g. 081234567200' },
);

export const remarks = detail('Remarks', 'remarks', 'Message to the recipient');

/** The address call gives it; a quote for a withdrawal is not documented. */
export const addressRequestId: Field = {
	...requestId,
	property: {
		...requestId.property,
		default: '={{ $json.request_id }}',
		description:
			'The request_id of the address. Within one execution it is confirmed once. Inferred: the document prints no request.',
	},
};

export const weightToWithdraw = inferred(weight, { description: 'Weight to be sent, in grams' });
