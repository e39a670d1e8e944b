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
} from '../../fields/inquired';
import { checkLimits } from '../../fields/transfer';
import { inquiryStatus } from '../../inquiryStatus';
import { banksOfToday, onlineLimits } from '../../limits';
import { post } from '../../post';
import { judgeTransfer } from '../../verdicts';

/**
 * Online Transfer Request: sends the money of one inquiry. Every field is signed and has to repeat
 * the inquiry. A disburseId is paid once; a new attempt needs a new inquiry.
 */
export const transfer: Operation = {
	value: 'transfer',
	name: 'Transfer',
	action: 'Send transfer (online)',
	description: 'Send the money of an inquiry to the beneficiary, at any hour',
	movesMoney: true,
	notice: 'This moves money: it pays what an inquiry has named. Inquiry moves none.',
	summary: PAYEE,
	pays: ['amountTransfer', 'bankAccount'],

	fields: [
		disburseId,
		inquiredBankCode,
		inquiredBankAccount,
		inquiredAmountTransfer,
		inquiredAccountName,
		inquiredCustRefNumber,
		inquiredPurpose,
	],
	options: [checkLimits],
	facts: banksOfToday,
	rules: onlineLimits,

	request: (fields) => post('/webapi/api/disbursement/transfer', fields),
	reference: (fields) => asText(fields.disburseId),
	judge: judgeTransfer,
	// The answer does not repeat it, and Get Status asks by it.
	output: (body, sent) => fieldsOf(body, { disburseId: sent.disburseId }),
	lookUp: inquiryStatus,
};
