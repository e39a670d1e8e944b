import type { Operation } from '../../../shared/contract/operation';
import { tidy } from '../../answer';
import {
	amountTransfer,
	bankAccount,
	bankCode,
	checkLimits,
	purpose,
	senderId,
	senderName,
} from '../../fields/transfer';
import { banksOfToday, onlineLimits } from '../../limits';
import { readInquiry } from '../../verdicts';

/**
 * Online Transfer Inquiry Request: the name of the account's owner, and the disburseId that the
 * transfer needs. Moves no money.
 */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Inquire about an account for an online transfer',
	description: 'Get the name of the account holder and the disburse ID for the transfer',
	movesMoney: false,

	fields: [bankCode, bankAccount, amountTransfer, purpose],
	additionalFields: [senderId, senderName],
	options: [checkLimits],
	facts: banksOfToday,
	rules: onlineLimits,

	request: (fields) => ({
		method: 'POST',
		url: '/webapi/api/disbursement/inquiry',
		body: fields,
	}),
	// The transfer has to repeat the purpose, and the answer does not hold it.
	read: (body, sent) => readInquiry(body, sent, () => ({ ...tidy(body), purpose: sent.purpose })),
};
