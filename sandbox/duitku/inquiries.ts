import type { Answer } from '../core/contract';
import { answerOf, Decimal } from './answers';
import {
	CALLER,
	CLEARING_TYPE,
	DESTINATION,
	optional,
	OPTIONAL_TEXT,
	SENDER,
	text,
} from './bodyRules';
import { brokenChannelRule, type Destination } from './channels';
import { describe } from './disbursements';
import { endpoint } from './endpoint';
import { MERCHANT } from './merchant';
import { PATHS } from './paths';
import type { Code } from './responseTexts';
import type { DuitkuState } from './state';
import { CLEARING, ONLINE, type TransferKind } from './transferKinds';

/** string(9) and "9 Digit" in the table, twelve digits in its own sample. */
const CUST_REF_NUMBER = optional(text(12, /^\d+$/));

export const ONLINE_INQUIRY = endpoint({
	path: PATHS.onlineInquiry,
	signed: ['email', 'timestamp', 'bankCode', 'bankAccount', 'amountTransfer', 'purpose'],
	rules: { ...CALLER, ...DESTINATION, ...SENDER, purpose: OPTIONAL_TEXT },
	answer: (state, body) => answerInquiry(state, ONLINE, { ...body, type: '', custRefNumber: '' }),
});

export const CLEARING_INQUIRY = endpoint({
	path: PATHS.clearingInquiry,
	signed: ['email', 'timestamp', 'bankCode', 'type', 'bankAccount', 'amountTransfer', 'purpose'],
	rules: {
		...CALLER,
		...DESTINATION,
		...SENDER,
		type: CLEARING_TYPE,
		purpose: OPTIONAL_TEXT,
		custRefNumber: CUST_REF_NUMBER,
	},
	answer: (state, body) => answerInquiry(state, CLEARING, body),
});

interface Asked extends Destination {
	/** Only clearing takes the caller's own. */
	custRefNumber?: string;
}

/** Inquiry: names the owner of the account and gives the disburseId. Moves no money. */
function answerInquiry(
	state: DuitkuState,
	{ kind, accounts, successText }: TransferKind,
	asked: Asked,
): Answer {
	const { bankCode, bankAccount, amountTransfer, type, custRefNumber = '' } = asked;
	const refusal = brokenChannelRule(asked, state.callbacks.clearingUrl);
	if (refusal !== undefined) return refuseInquiry(refusal, asked);
	const account = accounts.transfers.get(bankAccount);
	if (account === undefined) {
		return refuseInquiry(accounts.refusedByInquiry.get(bankAccount) ?? '76', asked);
	}
	const inquired = state.disbursements.create({
		kind,
		bankCode,
		beneficiary: bankAccount,
		amountIdr: amountTransfer,
		accountName: account.accountName,
		custRefNumber,
		type,
		callbackUrl: '',
	});
	// The disburseId is text in the response table, a number in both samples. The sample of clearing
	// has a `type` that its recorded answers lack.
	const fields = { ...describe(inquired), disburseId: Number(inquired.disburseId) };
	return answerOf('00', fields, successText);
}

/** Repeats what was asked; there is no name, no reference and no id to hand out. */
function refuseInquiry(code: Code, { bankCode, bankAccount, amountTransfer }: Asked): Answer {
	return answerOf(code, {
		email: MERCHANT.email,
		bankCode,
		bankAccount,
		amountTransfer: new Decimal(amountTransfer, 1),
		accountName: '',
		custRefNumber: '',
		disburseId: 0,
	});
}
