import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { BOOKED, fieldsOf, PAYEE } from '../../answer';
import { checkBeneficiary } from '../../beneficiary';
import {
	expectedBeneficiaryAccount,
	inquiredAccount,
	paymentCode,
	sourceAccount,
	sourceBank,
} from '../../fields/accounts';
import { amount, remark } from '../../fields/money';
import { ownRefnum } from '../../fields/refnums';
import { post } from '../../post';
import { newRefnum } from '../../refnum';
import { statusCheck } from '../../statusCheck';
import { isUnknownRefnum, judgeMove, judgeTransferStatus } from '../../verdicts';

/**
 * Transfer: sends money to the account whose inquiry gave the paymentCode. The refnum is the
 * caller's key for it, by which an unclear answer is looked up.
 */
export const send: Operation = {
	value: 'send',
	name: 'Send',
	action: 'Send transfer',
	description: 'Send money to the account of an inquiry (transfer)',
	movesMoney: true,
	notice:
		'This moves money: it pays the account that its payment code stands for. Account: Inquiry and Get Status move none.',
	summary: PAYEE,
	pays: ['amount', 'paymentCode', 'sourceAccount'],

	fields: [
		paymentCode,
		sourceBank,
		sourceAccount,
		amount,
		remark,
		ownRefnum,
		expectedBeneficiaryAccount,
		inquiredAccount,
	],
	rules: checkBeneficiary,

	request: (fields) =>
		post('/transfer', {
			refnum: fields.refnum,
			paymentCode: fields.paymentCode,
			sourceBank: fields.sourceBank,
			sourceAccount: fields.sourceAccount,
			amount: fields.amount,
			remark: fields.remark,
		}),
	reference: (fields) => asText(fields.refnum),
	ownReference: { field: 'refnum', make: newRefnum },
	// Each inquiry gives another payment code: the account tells whom the same order pays.
	remembered: { content: ['amount', 'sourceAccount', 'account'], keeps: BOOKED },
	judge: judgeMove,
	output: fieldsOf,
	lookUp: { request: statusCheck, judge: judgeTransferStatus, denies: isUnknownRefnum },
};
