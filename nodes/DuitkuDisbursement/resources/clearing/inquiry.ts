import type { Operation } from '../../../shared/operation';
import { tidy } from '../../answer';
import {
	amountTransfer,
	bankAccount,
	bankCode,
	checkLimits,
	ownCustRefNumber,
	purpose,
	senderId,
	senderName,
	type,
} from '../../fields/transfer';
import { clearingLimits } from '../../limits';
import { readAnswer } from '../../verdicts';

/**
 * Clearing Inquiry Request: the name of the account's owner, and the disburseId that the transfer
 * needs. Moves no money.
 */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about an account for a clearing transfer',
	description: 'Get the name of the account holder and the disburse ID for the transfer',
	movesMoney: false,

	fields: [type, bankCode, bankAccount, amountTransfer, purpose],
	additionalFields: [ownCustRefNumber, senderId, senderName],
	options: [checkLimits],
	rules: clearingLimits,

	request: (fields) => ({
		method: 'POST',
		url: '/webapi/api/disbursement/inquiryclearing',
		body: fields,
	}),
	// The transfer has to repeat the purpose, and the answer does not hold it.
	read: (body, { purpose: sent }) => readAnswer(body, () => [{ ...tidy(body), purpose: sent }]),
};
