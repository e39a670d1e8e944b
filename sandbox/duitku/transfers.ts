import type { Answer } from '../contract';
import { answerOf, Decimal } from './answers';
import { CHANNEL_RULES } from './channels';
import type { Disbursement } from './disbursements';
import { readAmountIdr, readText } from './fields';
import { MERCHANT } from './merchant';
import type { DuitkuParts } from './parts';
import type { Code } from './responseTexts';
import {
	CLEARING_ACCOUNTS,
	H2H_ACCEPTED,
	ONLINE_ACCOUNTS,
	type TestAccounts,
	type TransferAccount,
} from './testAccounts';

type Body = Record<string, unknown>;

/** The two ways to an account: they differ in rules, test accounts and the `type` field. */
interface TransferKind {
	kind: 'onlineTransfer' | 'clearingTransfer';
	accounts: TestAccounts;
}

export const ONLINE: TransferKind = { kind: 'onlineTransfer', accounts: ONLINE_ACCOUNTS };
export const CLEARING: TransferKind = { kind: 'clearingTransfer', accounts: CLEARING_ACCOUNTS };

/** Inquiry: names the owner of the account and gives the disburseId. Moves no money. */
export function answerInquiry(
	parts: DuitkuParts,
	{ kind, accounts }: TransferKind,
	body: Body,
): Answer {
	const refusal = brokenChannelRule(parts, kind, body);
	if (refusal !== undefined) return answerOf(refusal);
	const bankAccount = readText(body, 'bankAccount');
	const account = payableAccount(accounts, bankAccount);
	if (account === undefined) return answerOf(accounts.refusedByInquiry.get(bankAccount) ?? '76');
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
	return answerOf('00', {
		...describe(inquired),
		// Text in the response table, a number in both samples: the samples were seen on the wire.
		disburseId: Number(inquired.disburseId),
		...typeOf(inquired),
	});
}

/** Transfer: pays what was inquired, once. */
export function answerTransfer(
	parts: DuitkuParts,
	{ kind, accounts }: TransferKind,
	body: Body,
): Answer {
	const refusal = brokenChannelRule(parts, kind, body);
	if (refusal !== undefined) return answerOf(refusal);
	const inquired = parts.disbursements.find(readText(body, 'disburseId'));
	if (inquired === undefined || inquired.kind === 'cashOut') return answerOf('-420');
	// Before the comparison: a caller who sends another one under a used id must not be told that
	// nothing was paid.
	if (inquired.execution !== undefined) return answerOf('-142', describe(inquired));
	if (inquired.kind !== kind || !repeats(inquired, body)) return answerOf('-952');
	const code = pay(parts, inquired, accounts);
	return answerOf(code, { ...describe(inquired), ...typeOf(inquired) });
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
