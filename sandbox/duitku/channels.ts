import { findBank, H2H_BANK_CODES, onlineCeilingIdr } from './banks';
import type { Code } from './responseTexts';

/** The `type` of a clearing transfer. */
export type ClearingType = 'LLG' | 'RTGS' | 'H2H' | 'BIFAST';

/** What inquiry and transfer both name. */
export interface Destination {
	bankCode: string;
	bankAccount: string;
	/** Whole rupiah. */
	amountTransfer: number;
	/** '' for an online transfer, which has none. */
	type: ClearingType | '';
}

/** `callbackUrl` is what the merchant has registered for H2H. */
type ChannelRule = (to: Destination, callbackUrl: string | undefined) => Code | undefined;

const LLG_MAX_IDR = 1_000_000_000;
const RTGS_MIN_IDR = 100_000_000;

/** The limits that the "Introduction" and the bank list give each way of transfer. */
const CHANNEL_RULES: Readonly<Record<'online' | ClearingType, ChannelRule>> = {
	online: ({ bankCode, amountTransfer }) =>
		amountTransfer > onlineCeilingIdr(bankCode) ? '-920' : undefined,
	LLG: ({ amountTransfer }) => (amountTransfer > LLG_MAX_IDR ? '-920' : undefined),
	RTGS: ({ amountTransfer }) => (amountTransfer < RTGS_MIN_IDR ? '-141' : undefined),
	H2H: ({ bankCode }, callbackUrl) => {
		if (!H2H_BANK_CODES.includes(bankCode)) return '-148';
		return callbackUrl === undefined ? '-161' : undefined;
	},
	BIFAST: ({ bankCode }) => (findBank(bankCode)?.biFast ? undefined : '-149'),
};

export function brokenChannelRule(
	to: Destination,
	callbackUrl: string | undefined,
): Code | undefined {
	return CHANNEL_RULES[to.type || 'online'](to, callbackUrl);
}
