import type { Answer } from '../core/contract';
import { answerOf, Decimal } from './answers';
import { CHANNEL_RULES } from './channels';
import type { Disbursement } from './disbursements';
import { readAmountIdr, readDisburseId, readText } from './fields';
import { MERCHANT } from './merchant';
import type { DuitkuParts } from './parts';
import { CLEARING_SUCCESS_TEXT, textOf, type Code } from './responseTexts';
import {
	CLEARING_ACCOUNTS,
	H2H_ACCEPTED,
	ONLINE_ACCOUNTS,
	type TestAccounts,
	type TransferAccount,
} from './testAccounts';

type Body = Record<string, unknown>;

/** The two ways to an account: they differ in rules, test accounts, texts and the `type` field. */
interface TransferKind {
	kind: 'onlineTransfer' | 'clearingTransfer';
	accounts: TestAccounts;
	/** What 00 says. */
	successText: string;
}

export const ONLINE: TransferKind = {
	kind: 'onlineTransfer',
	accounts: ONLINE_ACCOUNTS,
	successText: textOf('00'),
};
export const CLEARING: TransferKind = {
	kind: 'clearingTransfer',
	accounts: CLEARING_ACCOUNTS,
	successText: CLEARING_SUCCESS_TEXT,
};

/** Inquiry: names the owner of the account and gives the disburseId. Moves no money. */
export function answerInquiry(
	parts: DuitkuParts,
	{ kind, accounts, successText }: TransferKind,
	body: Body,
): Answer {
	const refusal = brokenChannelRule(parts, kind, body);
	if (refusal !== undefined) return refuseInquiry(refusal, body);
	const bankAccount = readText(body, 'bankAccount');
	const account = payableAccount(accounts, bankAccount);
	if (account === undefined) {
		return refuseInquiry(accounts.refusedByInquiry.get(bankAccount) ?? '76', body);
	}
	const inquired = parts.disbursements.create({
		kind,
		bankCode: readText(body, 'bankCode'),
		beneficiary: bankAccount,
		amountIdr: readAmountIdr(body, 'amountTransfer'),
		accountName: account.accountName,
		custRefNumber: readText(body, 'custRefNumber'),
		type: kind === 'clearingTransfer' ? readText(body, 'type') : '',
		callbackUrl: '',
	});
	// The disburseId is text in the response table, a number in both samples. The sample of clearing
	// has a `type` that its recorded answers lack.
	const fields = { ...describe(inquired), disburseId: Number(inquired.disburseId) };
	return answerOf('00', fields, successText);
}

/** Repeats what was asked; there is no name, no reference and no id to hand out. */
function refuseInquiry(code: Code, body: Body): Answer {
	return answerOf(code, {
		email: MERCHANT.email,
		bankCode: readText(body, 'bankCode'),
		bankAccount: readText(body, 'bankAccount'),
		amountTransfer: new Decimal(readAmountIdr(body, 'amountTransfer'), 1),
		accountName: '',
		custRefNumber: '',
		disburseId: 0,
	});
}

/** Transfer: pays what was inquired, once. */
export function answerTransfer(
	parts: DuitkuParts,
	{ kind, accounts, successText }: TransferKind,
	body: Body,
): Answer {
	const refusal = brokenChannelRule(parts, kind, body);
	if (refusal !== undefined) return answerOf(refusal);
	const inquired = parts.disbursements.find(readDisburseId(body));
	if (inquired === undefined || inquired.kind === 'cashOut') return answerOf('-420');
	// Before the comparison: a caller who sends another one under a used id must not be told that
	// nothing was paid.
	if (inquired.execution !== undefined) return answerOf('-142', describe(inquired));
	if (inquired.kind !== kind || !repeats(inquired, body)) return answerOf('-952');
	const code = pay(parts, inquired, accounts);
	const fields = { ...describe(inquired), ...typeOf(inquired) };
	return code === '00' ? answerOf(code, fields, successText) : answerOf(code, fields);
}

function pay(parts: DuitkuParts, inquired: Disbursement, accounts: TestAccounts): Code {
	const { disbursements } = parts;
	const account = payableAccount(accounts, inquired.beneficiary);
	if (account === undefined) return '-420';
	const isH2h = inquired.type === 'H2H' && account.code === '00';
	const { code, money, statusCodes } = isH2h ? H2H_ACCEPTED : account;
	if (money !== 'none' && !disbursements.canPay(inquired.amountIdr)) {
		disbursements.execute(inquired, 'none', ['-510']);
		return '-510';
	}
	disbursements.execute(inquired, money, statusCodes);
	if (isH2h) parts.settleLater(inquired, 'paid');
	return code;
}

function payableAccount(accounts: TestAccounts, bankAccount: string): TransferAccount | undefined {
	return accounts.transfers.get(bankAccount);
}

function brokenChannelRule(
	parts: DuitkuParts,
	kind: TransferKind['kind'],
	body: Body,
): Code | undefined {
	const rule = CHANNEL_RULES[kind === 'onlineTransfer' ? 'online' : readText(body, 'type')];
	return rule?.({
		bankCode: readText(body, 'bankCode'),
		amountIdr: readAmountIdr(body, 'amountTransfer'),
		clearingCallbackUrl: parts.callbacks.clearingUrl,
	});
}

function repeats(inquired: Disbursement, body: Body): boolean {
	return (
		inquired.bankCode === body.bankCode &&
		inquired.beneficiary === body.bankAccount &&
		inquired.amountIdr === body.amountTransfer &&
		inquired.accountName === body.accountName &&
		inquired.custRefNumber === body.custRefNumber &&
		(inquired.kind === 'onlineTransfer' || inquired.type === body.type)
	);
}

function describe(inquired: Disbursement): Record<string, unknown> {
	return {
		email: MERCHANT.email,
		bankCode: inquired.bankCode,
		bankAccount: inquired.beneficiary,
		amountTransfer: new Decimal(inquired.amountIdr, 1),
		accountName: inquired.accountName,
		custRefNumber: inquired.custRefNumber,
	};
}

/** Clearing answers repeat the type; online ones have none. */
function typeOf({ kind, type }: Disbursement): Record<string, unknown> {
	return kind === 'clearingTransfer' ? { type } : {};
}
