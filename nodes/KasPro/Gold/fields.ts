import type { INodeProperties } from 'n8n-workflow';

import { amount as anyAmount, inferred } from '../common/fields';
import { positive } from '../common/checks';
import { digits, reference, text } from '../../shared/form/checks';
import type { Field } from '../../shared/contract/field';

const ownPhoneNumber: Field = {
	property: {
		displayName: 'Phone Number',
		name: 'phone_number',
		type: 'string',
		default: '',
		placeholder: 'e.g. 081234567100',
		description: 'Phone number (nomor HP) of the GoldPro account',
	},
	check: digits({ min: 8, max: 20 }),
};

const weight: Field = {
	property: {
		displayName: 'Gold Weight (Gram)',
		name: 'gold_weight',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: '',
		placeholder: 'e.g. 0.5',
		description: 'Weight (berat emas) in grams, fractions allowed',
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
	placeholder: string,
): Field =>
	inferred({
		property: { displayName, name, type: 'string', default: '', placeholder, description },
		check: text(),
	});

// Fields of a confirmation start out as what the quote before it gave.
const fromQuote = (name: string) => `={{ $json.${name} }}`;

/** Required although it is inferred: without it, one confirmation could be made twice. */
const required = (field: Field, changes: Partial<INodeProperties>): Field => ({
	...inferred(field, { ...changes, required: true }),
	check: field.check,
});

const anyRequestId: Field = {
	property: {
		displayName: 'Request ID',
		name: 'request_id',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1790000000',
	},
	check: reference(),
};

/** Identifies what is confirmed. GoldPro gives it as the `response_id` of the quote. */
export const requestId = required(anyRequestId, {
	default: fromQuote('response_id'),
	description:
		'The response_id of the quote. Within one execution it is confirmed once, whatever the number of items.',
});

export const quotedPhoneNumber = inferred(ownPhoneNumber, { default: fromQuote('phone_number') });
export const quotedWeight = inferred(weight, {
	default: fromQuote('gold_weight'),
	description: 'The weight (berat emas) of the quote, in grams',
});
export const quotedAmount = inferred(anyAmount, {
	default: fromQuote('amount'),
	description: 'The amount (nominal) of the quote, in whole rupiah',
});

export const recipient = detail(
	'Recipient',
	'recipient',
	'Phone number of the GoldPro user who gets the gold (penerima)',
	'e.g. 081234567200',
);

export const remarks = detail(
	'Remarks',
	'remarks',
	'Message (berita) to the recipient',
	'e.g. Happy birthday',
);

/** The printed one is not the ID of the address, so nothing that came before is offered. */
export const withdrawalRequestId = required(anyRequestId, {
	description:
		'Identifies the withdrawal. The document does not say where this ID comes from, so ask KasPro. Within one execution it is confirmed once.',
});

export const weightToWithdraw = inferred(weight, {
	description: 'Weight (berat emas) to be sent, in grams',
});
