import { answerOf } from './answers';
import { AMOUNT, BANK_CODE, CALLER, optional, OPTIONAL_TEXT, text } from './bodyRules';
import { brokenCashOutRule, CASH_OUT_CHANNELS } from './cashOutChannels';
import { endpoint } from './endpoint';
import { MERCHANT } from './merchant';
import { PATHS } from './paths';
import { cashOutCallback } from './testAccounts';

/** Tokens are twelve digits in the sample; these cannot be cashed anywhere. */
const TOKEN_BASE = 700_000_000_000;
const PIN_DIGITS = 6;

const CALLBACK_URL = optional(text(255, /^https?:\/\/\S+$/));

/**
 * Cash out "inquiry": in truth the payout. It holds the money and hands out a token; every request
 * does so again, also with the same custRefNumber.
 */
export const CASH_OUT = endpoint({
	path: PATHS.cashOut,
	signed: ['email', 'timestamp', 'amountTransfer', 'purpose'],
	rules: {
		...CALLER,
		amountTransfer: AMOUNT,
		bankCode: BANK_CODE,
		custRefNumber: OPTIONAL_TEXT,
		accountName: text(255),
		accountAddress: OPTIONAL_TEXT,
		accountIdentity: text(255),
		phoneNumber: text(50),
		purpose: OPTIONAL_TEXT,
		callbackUrl: CALLBACK_URL,
	},
	answer: (state, body) => {
		const { bankCode, amountTransfer: amountIdr, accountName, phoneNumber } = body;
		const refusal = brokenCashOutRule(bankCode, amountIdr);
		if (refusal !== undefined) return answerOf(refusal);
		if (!state.disbursements.canPay(amountIdr)) return answerOf('-510');

		const cashOut = state.disbursements.create({
			kind: 'cashOut',
			bankCode,
			beneficiary: phoneNumber,
			amountIdr,
			accountName,
			custRefNumber: body.custRefNumber ?? '',
			type: '',
			callbackUrl: body.callbackUrl ?? '',
		});
		state.disbursements.execute(cashOut, 'pending', []);
		const callback = cashOutCallback(phoneNumber);
		if (callback !== undefined) state.settleLater(cashOut, callback === '00' ? 'paid' : 'failed');

		const number = Number(cashOut.disburseId);
		return answerOf('00', {
			disburseId: number,
			amountTransfer: amountIdr,
			custRefNumber: cashOut.custRefNumber,
			accountName,
			email: MERCHANT.email,
			phoneNumber,
			token: TOKEN_BASE + (number % TOKEN_BASE),
			pin: CASH_OUT_CHANNELS[bankCode]?.hasPin ? pinOf(number) : undefined,
		});
	},
});

function pinOf(number: number): string {
	return String(number).slice(-PIN_DIGITS).padStart(PIN_DIGITS, '0');
}
