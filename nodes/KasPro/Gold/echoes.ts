import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import { isObject } from '../../shared/values/json';
import { findMismatch, type Echo, type Mismatch } from '../../shared/values/mismatch';

export type FindMismatch = (answered: IDataObject, sent: IDataObject) => Mismatch | undefined;

/** An answer without the request ID is another payment's. */
const REQUEST_ID: Echo = { answered: 'request_id', absent: 'never' };

const ECHOES: readonly Echo[] = [
	{ answered: 'gold_weight', as: 'number' },
	{ answered: 'amount', as: 'number' },
	{ answered: 'phone_number', as: 'phone' },
	{ answered: 'recipient', as: 'phone' },
	{ answered: 'remarks' },
];

/** "Budi Santoso (0812xxxx100)": the recipient of a transfer stands in `additional`. */
function withAdditional(answered: IDataObject): IDataObject {
	const { recipient, remarks } = isObject(answered.additional) ? answered.additional : {};
	const phone = /\(([^()]*)\)\s*$/.exec(asText(recipient))?.[1];
	return {
		...answered,
		...(phone !== undefined && { recipient: phone }),
		...(remarks !== undefined && { remarks }),
	};
}

/** A purchase, a sale and a transfer answer the request ID of the quote. */
export const findConfirmationMismatch: FindMismatch = (answered, sent) =>
	findMismatch(withAdditional(answered), sent, [REQUEST_ID, ...ECHOES]);

/**
 * The printed withdrawal answers another ID than the address before it: one that is not the ID that
 * was sent is no other withdrawal's as long as the weight is the same, and what else is repeated.
 */
export const findWithdrawalMismatch: FindMismatch = (answered, sent) => {
	const other = findMismatch(withAdditional(answered), sent, ECHOES);
	if (other) return other;
	const isSameWeight = sent.gold_weight !== undefined && answered.gold_weight !== undefined;
	return isSameWeight ? undefined : findMismatch(answered, sent, [REQUEST_ID]);
};
