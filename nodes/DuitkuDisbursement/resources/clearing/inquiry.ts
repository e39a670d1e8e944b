import type { Operation } from '../../../shared/contract/operation';
import { fieldsOf } from '../../answer';
import {
	amountTransfer,
	bankAccount,
	bankCode,
	checkLimits,
	clearingType,
	ownCustRefNumber,
	purpose,
	senderId,
	senderName,
} from '../../fields/transfer';
import { banksOfToday, clearingLimits } from '../../limits';
import { post } from '../../post';
import { readInquiry } from '../../reads';

/**
 * Clearing Inquiry Request: the name of the account's owner, and the disburseId that the transfer
 * needs. Moves no money.
 */
export const inquiry: Operation = {
	value: 'inquiry',
	name: 'Inquiry',
	action: 'Check account name (clearing)',
	description: 'Get the name of the account holder and the disburse ID for a clearing (kliring)',
	movesMoney: false,

	fields: [clearingType, bankCode, bankAccount, amountTransfer, purpose],
	additionalFields: [ownCustRefNumber, senderId, senderName],
	options: [checkLimits],
	facts: banksOfToday,
	rules: clearingLimits,

	request: (fields) => post('/webapi/api/disbursement/inquiryclearing', fields),
	// The transfer has to repeat both, and the answer holds no purpose, and not always the type.
	read: (body, sent) =>
		readInquiry(body, sent, () => fieldsOf(body, { type: sent.type, purpose: sent.purpose })),
};
