import type { Answer } from '../core/contract';
import { answerOf } from './answers';
import { brokenCashOutRule, CASH_OUT_CHANNELS } from './channels';
import { readAmountIdr, readText } from './fields';
import { MERCHANT } from './merchant';
import type { DuitkuParts } from './parts';
import { cashOutCallback } from './testAccounts';

/** Tokens are twelve digits in the sample; these cannot be cashed anywhere. */
const TOKEN_BASE = 700_000_000_000;
const PIN_DIGITS = 6;

/**
 * Cash out "inquiry": in truth the payout. It holds the money and hands out a token; every request
 * does so again, also with the same custRefNumber.
 */
export function answerCashOut(parts: DuitkuParts, body: Record<string, unknown>): Answer {
	const bankCode = readText(body, 'bankCode');
	const amountIdr = readAmountIdr(body, 'amountTransfer');
	const refusal = brokenCashOutRule(bankCode, amountIdr);
	if (refusal !== undefined) return answerOf(refusal);
	if (!parts.disbursements.canPay(amountIdr)) return answerOf('-510');

	const phoneNumber = readText(body, 'phoneNumber');
	const cashOut = parts.disbursements.create({
		kind: 'cashOut',
		bankCode,
		beneficiary: phoneNumber,
		amountIdr,
		accountName: readText(body, 'accountName'),
		custRefNumber: readText(body, 'custRefNumber'),
		type: '',
		callbackUrl: readText(body, 'callbackUrl'),
	});
	parts.disbursements.execute(cashOut, 'pending', []);
	const callback = cashOutCallback(phoneNumber);
	if (callback !== undefined) parts.settleLater(cashOut, callback === '00' ? 'paid' : 'failed');

	const number = Number(cashOut.disburseId);
	return answerOf('00', {
		disburseId: number,
		amountTransfer: amountIdr,
		custRefNumber: cashOut.custRefNumber,
		accountName: cashOut.accountName,
		email: MERCHANT.email,
		phoneNumber,
		token: TOKEN_BASE + (number % TOKEN_BASE),
		pin: CASH_OUT_CHANNELS[bankCode]?.hasPin ? pinOf(number) : undefined,
	});
}

function pinOf(number: number): string {
	return String(number).slice(-PIN_DIGITS).padStart(PIN_DIGITS, '0');
}
