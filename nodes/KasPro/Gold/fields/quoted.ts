import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../../shared/contract/field';
import { reference } from '../../../shared/form/checks';
import { amount } from '../../common/fields';
import { inferred } from '../../common/inferred';
import { goldWeight, phoneNumber } from './quote';

// Fields of a confirmation start out as what the quote before it gave.
const fromQuote = (name: string) => `={{ $json.${name} }}`;

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

/** Required although it is inferred: without it, one confirmation could be made twice. */
const required = (field: Field, changes: Partial<INodeProperties>): Field => ({
	...inferred(field, { ...changes, required: true }),
	check: field.check,
});

/** Identifies what is confirmed. GoldPro gives it as the `response_id` of the quote. */
export const requestId = required(anyRequestId, {
	default: fromQuote('response_id'),
	description:
		'The response_id of the quote. It is confirmed once, whatever the number of items and of executions.',
});

export const quotedPhoneNumber = inferred(phoneNumber, { default: fromQuote('phone_number') });

export const quotedWeight = inferred(goldWeight, {
	default: fromQuote('gold_weight'),
	description: 'The weight (berat emas) of the quote, in grams',
});

export const quotedAmount = inferred(amount, {
	default: fromQuote('amount'),
	description: 'The amount (nominal) of the quote, in whole rupiah',
});

/** The printed one is not the ID of the address, so nothing that came before is offered. */
export const withdrawalRequestId = required(anyRequestId, {
	description:
		'Identifies the withdrawal. The document does not say where this ID comes from, so ask KasPro. It is confirmed once, in all executions that share a register.',
});

export const weightToWithdraw = inferred(goldWeight, {
	description: 'Weight (berat emas) to be sent, in grams',
});
