import type { Operation } from '../../../shared/contract/operation';
import { fieldsOf } from '../../answer';
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
import { post } from '../../post';
import { readInquiry } from '../../reads';

/**
 * Online Transfer Inquiry Request: the name of the account's owner, and the disburseId that the
 * transfer needs. Moves no money.
 */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Check account name (online)',
	description: 'Get the name of the account holder and the disburse ID for the transfer',
	movesMoney: false,

	fields: [bankCode, bankAccount, amountTransfer, purpose],
	additionalFields: [senderId, senderName],
	options: [checkLimits],
	facts: banksOfToday,
	rules: onlineLimits,

	request: (fields) => post('/webapi/api/disbursement/inquiry', fields),
	// The transfer has to repeat the purpose, and the answer does not hold it.
	read: (body, sent) => readInquiry(body, sent, () => fieldsOf(body, { purpose: sent.purpose })),
};
