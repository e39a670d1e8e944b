import { asText } from '../../../shared/values/asText';
import type { Operation } from '../../../shared/contract/operation';
import { tidy } from '../../answer';
import {
	disburseId,
	inquiredAccountName,
	inquiredAmountTransfer,
	inquiredBankAccount,
	inquiredBankCode,
	inquiredCustRefNumber,
	inquiredPurpose,
	inquiredType,
} from '../../fields/inquired';
import { checkLimits } from '../../fields/transfer';
import { inquiryStatus } from '../../inquiryStatus';
import { banksOfToday, clearingLimits } from '../../limits';
import { judgeTransfer } from '../../verdicts';

/**
 * Clearing Transfer Request: sends the money of one inquiry by LLG, RTGS, H2H or BI FAST. H2H
 * answers "waiting for callback" (80) first; the callback or Inquiry Status brings the result.
 */
export const transfer: Operation = {
	value: 'transfer',
	name: 'Transfer',
	action: 'Send a clearing transfer',
	description: 'Send the money of an inquiry by clearing (kliring): LLG, RTGS, H2H or BI FAST',
	movesMoney: true,
	pays: ['amountTransfer', 'bankAccount'],

	fields: [
		disburseId,
		inquiredType,
		inquiredBankCode,
		inquiredBankAccount,
		inquiredAmountTransfer,
		inquiredAccountName,
		inquiredCustRefNumber,
		inquiredPurpose,
	],
	options: [checkLimits],
	facts: banksOfToday,
	rules: clearingLimits,

	request: (fields) => ({
		method: 'POST',
		url: '/webapi/api/disbursement/transferclearing',
		body: fields,
	}),
	reference: (fields) => asText(fields.disburseId),
	judge: judgeTransfer,
	// The answer does not repeat it, and Get Status asks by it.
	output: (body, sent) => ({ ...tidy(body), disburseId: sent.disburseId }),
	lookUp: inquiryStatus,
};
