import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf, PAYEE } from '../../answer';
import {
	disburseId,
	inquiredAccountName,
	inquiredAmountTransfer,
	inquiredBankAccount,
	inquiredBankCode,
	inquiredCustRefNumber,
	inquiredPurpose,
	inquiredClearingType,
} from '../../fields/inquired';
import { checkLimits } from '../../fields/transfer';
import { inquiryStatus } from '../../inquiryStatus';
import { banksOfToday, clearingLimits } from '../../limits';
import { post } from '../../post';
import { judgeTransfer } from '../../verdicts';

/**
 * Clearing Transfer Request: sends the money of one inquiry by LLG, RTGS, H2H or BI FAST. H2H
 * answers "waiting for callback" (80) first; the callback or Inquiry Status brings the result.
 */
export const transfer: Operation = {
	value: 'transfer',
	name: 'Transfer',
	action: 'Send transfer (clearing)',
	description: 'Send the money of an inquiry by clearing (kliring): LLG, RTGS, H2H or BI FAST',
	movesMoney: true,
	notice: 'This moves money: it pays what an inquiry has named. Inquiry moves none.',
	summary: PAYEE,
	pays: ['amountTransfer', 'bankAccount'],

	fields: [
		disburseId,
		inquiredClearingType,
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

	request: (fields) => post('/webapi/api/disbursement/transferclearing', fields),
	reference: (fields) => asText(fields.disburseId),
	judge: judgeTransfer,
	// The answer does not repeat it, and Get Status asks by it.
	output: (body, sent) => fieldsOf(body, { disburseId: sent.disburseId }),
	lookUp: inquiryStatus,
};
