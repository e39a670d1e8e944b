import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { fieldsOf } from '../../answer';
import {
	accountAddress,
	accountIdentity,
	accountName,
	callbackUrl,
	cashOutChannel,
	cashOutPurpose,
	cashOutReference,
	phoneNumber,
} from '../../fields/cashOut';
import { amountTransfer, checkLimits } from '../../fields/transfer';
import { cashOutLimits } from '../../limits';
import { post } from '../../post';
import { judgeCashOut } from '../../verdicts';

/**
 * Cash Out Inquiry Request. Its name says inquiry, but it IS the payout: the balance is debited and
 * a token that anyone can cash goes out by SMS. No status call is documented for it, so an unclear
 * answer stays pending until the callback comes.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Send cash to a counter',
	description:
		'Debit the balance and send the beneficiary a token to pick the money up (tarik tunai)',
	movesMoney: true,
	notice:
		'This moves money as soon as it runs. Token and PIN are money too, and both are in the output of this node: in the settings of this workflow, do not save successful, failed or manual executions, or have their data redacted.',
	summary: ['accountName', 'phoneNumber', 'amountTransfer'],
	pays: ['amountTransfer', 'phoneNumber'],

	fields: [
		cashOutChannel,
		amountTransfer,
		cashOutReference,
		accountName,
		accountIdentity,
		phoneNumber,
	],
	additionalFields: [accountAddress, callbackUrl, cashOutPurpose],
	options: [checkLimits],
	rules: cashOutLimits,

	request: (fields) => post('/api/cashout/inquiry', fields),
	reference: (fields) => asText(fields.custRefNumber),
	remembered: { keeps: ['disburseId', 'accountName', 'amountTransfer', 'custRefNumber'] },
	judge: judgeCashOut,
	// The phone number marks a cash out: Get Status must not ask for one, whatever the answer lacks.
	output: (body, sent) => fieldsOf(body, { phoneNumber: sent.phoneNumber }),
	reconcile:
		'The money may have moved, and the token may be on its way. Do not send this payment again: wait for the callback if you gave a callback URL, or ask Duitku with the customer reference number.',
};
