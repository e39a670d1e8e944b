import type { MoneyOperation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf, PAYEE } from '../../answer';
import {
	amountFormat,
	approvedDigest,
	channel,
	checkBalance,
	expectedAccountName,
	holidays,
	onNameMismatch,
	outsideHours,
	payoutAmount,
	payoutPurpose,
	payoutReference,
} from '../../fields/payout';
import { bankAccount, bankCode, checkLimits, senderId, senderName } from '../../fields/transfer';
import { inquiryStatus } from '../../inquiryStatus';
import { banksOfToday } from '../../limits';
import { inquire, transferOf } from '../../payout/calls';
import { payableBalance } from '../../payout/funds';
import { planPayout } from '../../payout/plan';
import { judgeTransfer } from '../../verdicts';

/** "Timestamp is expired ( 5 minutes )": code -960. */
const TAKEN_FOR_MS = 5 * 60 * 1000;

/**
 * From a row to a settled payment: inquiry, comparison, transfer and status call. It is known by
 * the caller's own reference, across executions: the same rows can be run as often as one likes.
 */
export const send: MoneyOperation = {
	value: 'send',
	name: 'Send',
	action: 'Send a payout',
	description:
		'Pay an account, once per reference: inquiry, transfer and status in one (pencairan)',
	movesMoney: true,
	notice:
		'This moves money. Run the same rows as often as you like: what was paid before is not paid again. Check moves none.',
	summary: PAYEE,
	pays: ['amountTransfer', 'bankCode', 'bankAccount'],

	fields: [payoutReference, bankCode, bankAccount, payoutAmount, payoutPurpose, channel],
	additionalFields: [expectedAccountName, senderId, senderName],
	options: [
		onNameMismatch,
		outsideHours,
		holidays,
		checkBalance,
		checkLimits,
		amountFormat,
		approvedDigest,
	],
	includesInput: true,

	facts: banksOfToday,
	plan: planPayout,
	prepare: inquire,
	funds: payableBalance,
	remembered: {
		isRequired: true,
		content: ['bankCode', 'bankAccount', 'amountTransfer', 'purpose'],
		keeps: ['disburseId', 'channel', 'channelReason', 'type', 'accountName', 'custRefNumber'],
		takenForMs: TAKEN_FOR_MS,
	},

	request: transferOf,
	reference: (fields) => asText(fields.reference),
	judge: judgeTransfer,
	output: (body, sent) => {
		const { disburseId, channel: by, channelReason, accountName } = sent;
		const { bankCode: bank, bankAccount: account, amountTransfer, purpose } = sent;
		const answered = fieldsOf(body);
		// The merchant's own, which would hide a column of that name in the row: the payee's.
		delete answered.email;
		const payee = { accountName, bankCode: bank, bankAccount: account, amountTransfer, purpose };
		// The answer does not repeat the disburseId, and Get Status asks by it.
		const id = disburseId ?? answered.disburseId;
		return { ...payee, channel: by, channelReason, ...answered, disburseId: id };
	},
	lookUp: inquiryStatus,
};
